import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ResponseEvent } from '../src/index.ts'
import { created, drain, endless, failure, listen, PIECE } from './upload-server.ts'
import { createFiles } from './upload-service.ts'

describe('in a browser, which takes no length for a stream', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'Request',
      class extends Request {
        constructor(...[input, init]: ConstructorParameters<typeof Request>) {
          super(input, init)
          this.headers.delete('content-length')
        }
      },
    )
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('a form goes as a Blob, whatever content-type the caller says, and is counted', async () => {
    const events: ResponseEvent[] = []
    await using server = await listen(async (request, response) =>
      created(response, { type: request.headers['content-type'], bytes: await drain(request) }),
    )
    const { add } = createFiles(server.baseUrl, {
      headers: { 'content-type': 'application/json' },
      hooks: { onResponse: (event) => events.push(event) },
    })
    const files = [{ source: new Blob(['a']) }, { source: endless(3).source() }]
    const { type, bytes } = (await add('addFiles', { body: { files } })) as { type: string; bytes: number }
    expect(type).toMatch(/^multipart\/form-data; boundary=/)
    expect(bytes).toBeGreaterThan(3 * PIECE.byteLength)
    expect(events).toMatchObject([{ bytesSent: bytes }])
  })

  it.each([
    ['fewer bytes than told', async function* () {}, 'gives fewer bytes than its size of 9'],
    ['no bytes', () => [1], 'gives what is no bytes: number'],
  ])('a source that gives %s is refused before anything is sent', async (_, give, why) => {
    async function* source() {
      yield* give() as Iterable<never>
    }
    await using server = await listen(drain)
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', { body: { file: { source: source(), size: 9 } } }),
    )
    expect(error).toMatchObject({ argument: 'source', mayHaveApplied: false })
    expect(error.message).toContain(why)
    expect(server.requests()).toBe(0)
  })

  it('abort stops the reading', async () => {
    const { seen, source } = endless()
    const controller = new AbortController()
    const slowly = async function* () {
      for await (const piece of source()) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        yield piece
      }
    }
    const upload = failure(
      createFiles('http://127.0.0.1:9').add(
        'addFiles',
        { body: { file: { source: slowly() } } },
        { signal: controller.signal },
      ),
    )
    await vi.waitFor(() => expect(seen.read).toBeGreaterThan(3), 10_000)
    controller.abort()
    expect(await upload).toMatchObject({ name: 'AbortError', mayHaveApplied: false })
    await vi.waitFor(() => expect(seen.ended).toBe(true), 10_000)
  })

  it('a timeout does not end what cannot be seen to move', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    await using server = await listen(async (request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      created(response, await drain(request))
    })
    await createFiles(server.baseUrl, { timeout: 20 }).add('addFiles', { body: { file: { source: 'a' } } })
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { connect, type Prepare } from '../src/index.ts'
import { writeBytes } from '../src/upload.ts'
import { drain, listen } from './upload-server.ts'

const table = {
  operations: {
    put: { method: 'PUT', path: '/bytes', answers: { 200: 'text' }, security: [], retry: 'idempotent' },
  },
  schemes: {},
} as const

/** What fetch is called with, and what arrives, where these bytes are sent. */
async function send(bytes: Uint8Array | Blob) {
  let body: unknown
  await using server = await listen(async (request, response) => {
    const arrived = await drain(request)
    response.end(JSON.stringify({ arrived, length: request.headers['content-length'] }))
  })
  const prepare: Prepare = async (call, init) => writeBytes(call, init)
  const service = { name: 'bytes', table, baseUrl: server.baseUrl, credentials: {}, prepare }
  const { run } = connect<object>(service, {
    fetch(url, init) {
      body = init.body
      return fetch(url, init as RequestInit)
    },
  })
  const { data } = await run('put', { body: bytes, parseAs: 'text' })
  return { body, ...JSON.parse(String(data)) }
}

afterEach(() => void vi.unstubAllGlobals())

const bytes = new Uint8Array(100_000)
const forms = { 'a Uint8Array': bytes, 'a Blob': new Blob([bytes]) }

describe('bytes', () => {
  it.each(Object.entries(forms))('of %s are streamed where the stream keeps its length', async (_, given) => {
    const { body, ...seen } = await send(given)
    expect(body).toBeInstanceOf(ReadableStream)
    expect(seen).toEqual({ arrived: 100_000, length: '100000' })
  })

  // What each does with a stream was seen on the wire: `npm run consumers -- deno workerd`.
  const platforms = {
    Deno: () => vi.stubGlobal('Deno', {}),
    workerd: () =>
      vi.stubGlobal(
        'Request',
        class extends Request {
          constructor(...[input, init]: ConstructorParameters<typeof Request>) {
            if (init?.redirect === 'error') throw new TypeError('Invalid redirect value')
            super(input, init)
          }
        },
      ),
  }
  describe.each(Object.entries(platforms))('on %s', (_, pretend) => {
    it.each(Object.entries(forms))('of %s go as a whole, with their length', async (_, given) => {
      pretend()
      const { body, ...seen } = await send(given)
      expect(body).toBeInstanceOf(Blob)
      expect(seen).toEqual({ arrived: 100_000, length: '100000' })
    })

    it.each([new Uint8Array(), new Blob()])('none at all are no body, which has a length', async (none) => {
      pretend()
      expect(await send(none)).toEqual({ body: null, arrived: 0, length: '0' })
    })
  })
})

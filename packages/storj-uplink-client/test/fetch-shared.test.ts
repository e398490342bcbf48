import { byRequest, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { fetchShared, registerAccess } from '../src/index.ts'

const LINK = 'https://link.example/raw/jx3tests/bucket/a'
const never = byRequest(() => {
  throw new Error('something was sent')
})

describe('a link is refused that', () => {
  it.each([
    ['is none', 'a/b'],
    ['leads to a bucket', 'https://link.example/s/jx3tests/bucket/'],
    ['has a key that is no UTF-8', 'https://link.example/s/jx3tests/bucket/%ff'],
    ['has a bucket that is not encoded', 'https://link.example/s/jx3tests/%zz/a'],
    ['leads into an archive, of which it would give all', `${LINK}.zip?path=b.txt`],
  ])('%s', async (_, link) => {
    expect(await rejection(fetchShared(link, { fetch: never }))).toMatchObject({
      name: 'InvalidArgumentError',
      argument: 'link',
    })
  })
})

describe('a signal', () => {
  const canceled = { name: 'AbortError', code: 0x03, cause: new Error('the reason') }
  const silence = byRequest(() => new Promise(() => {}))

  it.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
    ['a link', (signal) => fetchShared(LINK, { fetch: silence, signal })],
    ['a registration', (signal) => registerAccess('a', { fetch: silence, signal })],
  ])('ends %s in the words of uplink', async (_, call) => {
    const controller = new AbortController()
    const calling = rejection(call(controller.signal))
    controller.abort(canceled.cause)
    expect(await calling).toMatchObject(canceled)
  })

  it('ends what is read of a link, too', async () => {
    const controller = new AbortController()
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(1)) })
    const fetch = byRequest(() => new Response(body))
    const download = await fetchShared(LINK, { fetch, signal: controller.signal })
    expect(await download.read(1)).toHaveLength(1)
    const reading = rejection(download.read(1))
    controller.abort(canceled.cause)
    expect(await reading).toMatchObject(canceled)
  })
})

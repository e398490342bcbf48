import { networkError, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { HoldfastError, hasOutcome, type PintheonClient, type UploadSource } from '../src/index.ts'
import { cidOfText, clientOf, openNode, streamOf } from './support.ts'

const CID = await cidOfText('same')

/** A node that takes the first upload and loses its answer; or the upload too. */
function losing({ applies = true, isLying = false, size = 4 } = {}) {
  const { mock } = openNode({ quirks: { lyingGateway: isLying } })
  const asked: string[] = []
  let isFirst = true
  const client = clientOf(async (request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    if (pathname !== '/api_upload' || !isFirst) return mock.respond(request)
    isFirst = false
    const [kept, sent] = [request.clone(), await request.arrayBuffer()]
    expect(sent.byteLength).toBeGreaterThan(size)
    if (applies) await mock.respond(kept)
    throw networkError('ECONNRESET')
  })
  const posts = () => asked.filter((path) => path === '/api_upload').length
  return { client, mock, posts }
}

/** The ways to send the same content once more. */
const AGAIN: [string, (client: PintheonClient) => Promise<unknown>][] = [
  ['uploadFile', (client) => client.uploadFile('same')],
  ['another kind of source', (client) => client.uploadFile(() => streamOf('sa', 'me'))],
  ['uploadMany', async (client) => (await client.uploadMany(['same']))[0]],
  ['uploadFolder', (client) => client.uploadFolder({ a: 'same' }, { directory: 'd' })],
]

describe('content of an upload whose end nobody knows', () => {
  it.each<[string, () => UploadSource, number?]>([
    ['a text', () => 'same'],
    ['a stream of a size', () => streamOf('same'), 4],
    ['an answer', () => new Response('same', { headers: { 'content-length': '4' } })],
  ])('is asked for before it is sent again, and skipped where it is held: %s', async (_, source, size) => {
    const { client, posts } = losing()
    const error = await rejection(client.uploadFile(source(), { size }))
    expect(error).toMatchObject({ held: true, cid: CID })
    expect(await client.uploadFile('same')).toMatchObject({ cid: CID, skipped: true })
    expect(posts()).toBe(1)
  })

  it('is asked for anew: what came late is found', async () => {
    const { client, mock, posts } = losing({ applies: false })
    expect(await rejection(client.uploadFile('same'))).toMatchObject({ held: false })
    await mock.state.addContent('same')
    expect(await client.uploadFile('same')).toMatchObject({ skipped: true })
    expect(posts()).toBe(1)
  })

  it('is sent where the gateway denies it', async () => {
    const { client, posts } = losing({ applies: false })
    expect(await rejection(client.uploadFile('same'))).toMatchObject({ held: false })
    expect(await client.uploadFile('same')).not.toHaveProperty('skipped')
    expect(posts()).toBe(2)
  })

  it('is sent once by those who ask at the same time', async () => {
    const { client, posts } = losing({ applies: false })
    await rejection(client.uploadFile('same'))
    const results = await client.uploadMany(Array(5).fill('same'), { concurrency: 5 })
    expect(results.filter((result) => result.status === 'fulfilled' && !result.value.skipped)).toHaveLength(1)
    expect(posts()).toBe(2)
  })

  it.each(AGAIN)('is not sent where nobody can tell: %s', async (_, again) => {
    const { client, posts } = losing({ isLying: true })
    await rejection(client.uploadFile('same'))
    const settled = await again(client).catch((error) => error)
    const error = (settled as { reason?: unknown }).reason ?? settled
    expect(error).toBeInstanceOf(HoldfastError)
    expect(hasOutcome(error)).toBe(true)
    expect(error).toMatchObject({
      cid: CID,
      held: 'unknown',
      mayHaveApplied: true,
      cause: { held: 'unknown' },
      message: expect.stringContaining('`resend`'),
    })
    expect(posts()).toBe(1)
  })

  it('is sent where that is asked for, and known from then on', async () => {
    const { client, posts } = losing({ isLying: true })
    await rejection(client.uploadFile('same'))
    await client.uploadFile('same', { resend: true })
    expect(await client.uploadFile('same')).toMatchObject({ skipped: true })
    expect(posts()).toBe(2)
  })

  it.each([1, 2])('is not sent by its twin in one batch, %i at a time', async (concurrency) => {
    const { client, posts } = losing({ isLying: true })
    const results = await client.uploadMany(['same', 'same'], { concurrency })
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(posts()).toBe(1)
  })

  it('ends as its caller wants, who waits no more', async () => {
    const { client, posts } = losing({ isLying: true })
    await rejection(client.uploadFile('same'))
    const signal = AbortSignal.abort()
    expect(await rejection(client.uploadFile('same', { signal }))).toMatchObject({ name: 'AbortError' })
    expect(posts()).toBe(1)
  })

  it('of which the node gave another CID is in doubt too', async () => {
    const answer = vi.fn(async (request: Request) => {
      await request.arrayBuffer()
      return Response.json({ Hash: CID, Name: 'a', Size: '1' })
    })
    const client = clientOf(answer)
    const mismatch = await rejection(client.uploadFile('other'))
    expect(mismatch).toMatchObject({ name: 'CidMismatchError', cid: CID })
    expect(hasOutcome(mismatch)).toBe(false)
    expect(await rejection(client.uploadFile('other'))).toMatchObject({ held: 'unknown', cause: mismatch })
    expect(answer.mock.calls.filter(([{ method }]) => method === 'POST')).toHaveLength(1)
  })
})

import { setTimeout } from 'node:timers/promises'
import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import type { Uploaded, UploadFile } from '../src/index.ts'
import { cidOfText, clientOf, openNode, piecesOf, slowClock, streamOf } from './support.ts'

const named = (name: string, source: UploadFile['source'] = name): UploadFile => ({ name, source })

const byStatus = (a: { status?: number }, b: { status?: number }) => (a.status ?? 0) - (b.status ?? 0)

const states = (results: readonly PromiseSettledResult<Uploaded>[]) =>
  results.map((result) =>
    result.status === 'rejected' ? 'failed' : result.value.skipped ? 'skipped' : 'sent',
  )

describe('content that is on the node', () => {
  it.each<[string, () => UploadFile['source']]>([
    ['a text', () => 'hello'],
    ['a Blob', () => new Blob(['hel', 'lo'])],
    ['a function that gives a stream', () => () => streamOf('hello')],
  ])('is not sent again by this client: %s', async (_, source) => {
    const { client, mock, uploads } = openNode()
    await client.uploadFile('other', { name: 'other' })
    const { cid } = await client.uploadFile(source(), { name: 'a' })
    expect(await client.uploadFile(source(), { name: 'b' })).toMatchObject({ cid, name: 'b', skipped: true })
    expect(uploads()).toBe(2)
    // The index is whole.
    expect(mock.state.files().map(({ Name }) => Name)).toEqual(['other', 'a'])
  })

  it('that the caller knows of is not sent, whichever version its CID has', async () => {
    const { client, uploads } = openNode()
    const cid = await cidOfText('hello')
    for (const known of [[cid], new Set([cid]), [await cidOfText('x'), cid].values()])
      expect(await client.uploadFile('hello', { known })).toMatchObject({ cid, skipped: true, held: true })
    // The same in version 1, base32.
    const ofVersion1 = 'bafybeid3weurg3gvyoi7nisadzolomlvoxoppe2sesktnpvdve3256n5tq'
    expect(await client.uploadFile('hello', { known: [ofVersion1] })).toMatchObject({ skipped: true })
    expect(uploads()).toBe(0)
  })

  it('that came as a stream is known afterwards', async () => {
    const { client, uploads } = openNode()
    await client.uploadFile(streamOf('hello'))
    expect(await client.uploadFile('hello')).toMatchObject({ skipped: true })
    expect(uploads()).toBe(1)
  })

  it('and comes as a stream is sent: it can be read once', async () => {
    const { client, uploads } = openNode()
    await client.uploadFile('hello')
    expect(await client.uploadFile(streamOf('hello'))).not.toHaveProperty('skipped')
    expect(await client.uploadFile(piecesOf('hello'))).not.toHaveProperty('skipped')
    expect(uploads()).toBe(3)
  })

  it('is sent again where that is asked for', async () => {
    const { client, uploads } = openNode()
    const known = [await cidOfText('hello')]
    await client.uploadFile('hello')
    expect(await client.uploadFile('hello', { resend: true, known })).not.toHaveProperty('skipped')
    expect(uploads()).toBe(2)
  })

  it('that was refused is sent anew', async () => {
    const { client, mock, uploads } = openNode()
    mock.failNext({ status: 413, body: 'x' })
    await rejection(client.uploadFile('hello'))
    expect(await client.uploadFile('hello')).not.toHaveProperty('skipped')
    expect(uploads()).toBe(2)
  })

  it('is known to one client alone', async () => {
    const { client, mock } = openNode()
    await client.uploadFile('hello')
    expect(await clientOf(mock.respond).uploadFile('hello')).not.toHaveProperty('skipped')
  })
})

describe('content that is on its way', () => {
  /** A node that takes its time, and fails the first uploads with these statuses. */
  function slowly(...statuses: number[]) {
    const { mock } = openNode()
    const seen = { posts: 0, underWay: 0, most: 0 }
    const client = clientOf(async (request) => {
      if (request.method === 'HEAD') return mock.respond(request)
      seen.posts++
      seen.most = Math.max(seen.most, ++seen.underWay)
      const body = await request.arrayBuffer()
      await setTimeout(20)
      seen.underWay--
      const status = statuses.shift()
      if (status) return new Response('x', { status })
      return mock.respond(new Request(request.url, { method: 'POST', headers: request.headers, body }))
    })
    return { client, mock, seen }
  }

  it.each([1, 2, 3, 4, 10])('is waited for: twins in one batch, %i at a time', async (concurrency) => {
    const { client, seen, mock } = slowly()
    const files = Array.from({ length: 6 }, (_, nth) => named(`${nth}`, 'twin'))
    const results = await client.uploadMany([...files, named('other')], { concurrency })
    expect(states(results).at(-1)).toBe('sent')
    // Any of them is the first.
    expect(states(results).slice(0, -1).toSorted()).toEqual(['sent', ...Array(5).fill('skipped')])
    expect(seen.posts).toBe(2)
    expect(new Set(mock.state.files().map(({ CID }) => CID)).size).toBe(2)
  })

  it('is waited for by calls of their own, the very first ones too', async () => {
    const { client, seen } = slowly()
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => client.uploadFile('twin')))
    expect(states(results).toSorted()).toEqual(['sent', ...Array(4).fill('skipped')])
    expect(seen.posts).toBe(1)
  })

  it('and did not arrive is sent by the next, one at a time', async () => {
    const { client, seen } = slowly(413, 413)
    const files = Array.from({ length: 5 }, () => named('a', 'twin'))
    expect(states(await client.uploadMany(files, { concurrency: 5 })).toSorted()).toEqual([
      'failed',
      'failed',
      'sent',
      'skipped',
      'skipped',
    ])
    expect(seen).toMatchObject({ posts: 3, most: 1 })
  })

  it('and may have arrived is not sent again', async () => {
    const { client, seen } = slowly(502)
    const cid = await cidOfText('twin')
    const results = await client.uploadMany([named('a', 'twin'), named('b', 'twin')], { concurrency: 2 })
    expect(
      results.map((result) => (result as PromiseRejectedResult).reason).toSorted(byStatus),
    ).toMatchObject([
      { name: 'HoldfastError', mayHaveApplied: true, cid, held: false, cause: { status: 502 } },
      { status: 502, mayHaveApplied: true, cid, held: false },
    ])
    expect(seen.posts).toBe(1)
    // Asked for again, it is.
    expect(await client.uploadFile('twin')).not.toHaveProperty('skipped')
  })

  it('and is found there all the same is not sent again either', async () => {
    const { mock } = openNode({ quirks: { kubo502: true } })
    const client = clientOf(mock.respond)
    const results = await client.uploadMany([named('a', 'twin'), named('b', 'twin')], { concurrency: 2 })
    expect(states(results).toSorted()).toEqual(['failed', 'skipped'])
    expect(mock.state.files()).toHaveLength(1)
  })

  it('does not hold up other content', async () => {
    const { client, seen } = slowly()
    await client.uploadMany(['a', 'b', 'c', 'd'], { concurrency: 4 })
    // How many, hangs on how fast they are hashed.
    expect(seen.most).toBeGreaterThan(1)
  })
})

describe('uploadMany', () => {
  it('gives what each came to in the order of the files, a failing one in its place', async () => {
    const { client, mock } = openNode()
    const told: number[] = []
    mock.failNext({ status: 413, body: 'x' })
    const results = await client.uploadMany(['a', 'b', 'c'], { onResult: (_, index) => told.push(index) })
    expect(states(results)).toEqual(['failed', 'sent', 'sent'])
    expect(told).toEqual([0, 1, 2])
  })

  it('has one under way at a time unless told', async () => {
    const { mock } = openNode()
    let underWay = 0
    const client = clientOf(async (request) => {
      expect(++underWay).toBe(1)
      await setTimeout(2)
      const answer = await mock.respond(request)
      underWay--
      return answer
    })
    expect(states(await client.uploadMany(['a', 'b', 'c', 'd']))).toEqual(Array(4).fill('sent'))
  })

  it('takes a generator, read as they are sent, and what is known', async () => {
    const { client, uploads } = openNode()
    const known = [await cidOfText('b')]
    let made = 0
    function* files() {
      for (const text of ['a', 'b', 'c']) {
        made++
        expect(made - uploads()).toBeLessThanOrEqual(3)
        yield new Blob([text])
      }
    }
    expect(states(await client.uploadMany(files(), { known }))).toEqual(['sent', 'skipped', 'sent'])
  })

  it('has one deadline for all, and one signal', async () => {
    let end = () => {}
    const stuck = clientOf(() => {
      end()
      return new Promise(() => {})
    })
    const names = (results: readonly PromiseSettledResult<Uploaded>[]) =>
      results.map((result) => result.status === 'rejected' && result.reason.name)
    slowClock()
    end = () => vi.advanceTimersByTime(150)
    expect(names(await stuck.uploadMany(['a', 'b', 'c'], { deadline: 150 }))).toEqual(
      Array(3).fill('TimeoutError'),
    )
    const controller = new AbortController()
    end = () => controller.abort()
    const { signal } = controller
    expect(names(await stuck.uploadMany(['a', 'b', 'c'], { signal }))).toEqual(Array(3).fill('AbortError'))
  })
})

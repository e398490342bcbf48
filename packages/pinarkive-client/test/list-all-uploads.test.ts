import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { PaginationStalledError, type PinarkiveClient, type UploadItem } from '../src/index.ts'
import { clientOf } from './support.ts'
import { createList, type Listing } from './upload-list.ts'

const PLAIN: Listing = { order: 'newest first', total: 'pagination', most: 1_000, hasIds: true }

const cidsOf = async (uploads: AsyncIterable<UploadItem>) =>
  (await Array.fromAsync(uploads)).map(({ cid }) => cid)

/** A list and a client, with what happens to the list before a request. */
function listed(count: number, listing: Partial<Listing> = {}, meanwhile: (nth: number) => void = () => {}) {
  const list = createList({ ...PLAIN, ...listing }, count)
  let nth = 0
  const client = clientOf(async ({ url }) => {
    if (nth++) meanwhile(nth)
    return list.answer(url)
  })
  return { list, client }
}

describe('a list that stands still', () => {
  const shapes = (['pagination', 'beside', 'none'] as const).flatMap((total) =>
    [true, false].flatMap((hasIds) => [10, 37, 1_000].map((most) => ({ total, hasIds, most }))),
  )

  it.each(shapes)('$total total, ids: $hasIds, pages of at most $most', async (shape) => {
    for (const count of [0, 1, 2, 9, 10, 11, 37, 38, 99, 100, 101, 250]) {
      const { list, client } = listed(count, shape)
      expect(await cidsOf(client.listAllUploads())).toEqual(list.cids())
      const pages = Math.ceil(count / Math.min(100, shape.most))
      // The smaller the pages, the more of each is there twice.
      expect(list.pages.length).toBeLessThanOrEqual((shape.most === 10 ? 1.6 : 1.2) * pages + 2)
    }
  })

  it.each([1, 2, 3, 7, 100, 500])('in pages of %i', async (limit) => {
    const { list, client } = listed(60)
    expect(await cidsOf(client.listAllUploads({ limit }))).toEqual(list.cids())
  })

  it('asks for no page before it is needed, and filters each', async () => {
    const urls: URL[] = []
    const { list } = listed(60)
    const client = clientOf(async ({ url }) => {
      urls.push(new URL(url))
      return list.answer(url)
    })
    const uploads = client.listAllUploads({ limit: 10, parentCid: 'p', hasExpiration: true, page: 3 })
    for (let nth = 0; nth < 20; nth++) await uploads.next()
    expect(urls.map(({ search }) => search)).toEqual(['?page=1&limit=20&parentCid=p&hasExpiration=true'])
    await Array.fromAsync(uploads)
    expect(urls.length).toBeGreaterThan(2)
    for (const { searchParams } of urls) expect(searchParams.get('parentCid')).toBe('p')
  })
})

describe('a list that moves', () => {
  it('loses nothing where seen uploads go', async () => {
    const { list, client } = listed(40, {}, () => list.remove([0, 1, 2]))
    const before = list.cids()
    const cids = await cidsOf(client.listAllUploads({ limit: 10 }))
    expect(list.cids().filter((cid) => !cids.includes(cid))).toEqual([])
    expect(before).toEqual(expect.arrayContaining(cids))
    expect(new Set(cids).size).toBe(cids.length)
  })

  it('loses nothing where more go than the list then reaches', async () => {
    const { list, client } = listed(300, {}, (nth) => {
      if (nth === 3) list.remove(Array.from({ length: 150 }, (_, at) => at))
    })
    const cids = await cidsOf(client.listAllUploads({ limit: 100 }))
    expect(list.cids().filter((cid) => !cids.includes(cid))).toEqual([])
  })

  it('comes to its end where many pages come at once', async () => {
    const { list, client } = listed(300, {}, (nth) => {
      if (nth === 3) list.add(600)
      if (nth === 4) list.remove([0])
    })
    const throughout = list.cids()
    const cids = await cidsOf(client.listAllUploads({ limit: 50 }))
    expect(throughout.filter((cid) => !cids.includes(cid))).toEqual([])
    expect(new Set(cids).size).toBe(cids.length)
  })

  it('gives an upload once that a page has twice', async () => {
    const upload = { cid: 'a', uploadId: '1' }
    const client = clientOf(async () => Response.json({ uploads: [upload, upload], total: 2 }))
    expect(await cidsOf(client.listAllUploads())).toEqual(['a'])
  })

  it.each([
    ['ids', { _id: '1' }, { _id: '2' }, 2],
    ['other ids', { uploadId: '1' }, { uploadId: '2' }, 2],
    ['times', { uploadedAt: '1' }, { uploadedAt: '2' }, 2],
    ['other times', { createdAt: '1' }, { createdAt: '2' }, 2],
    ['nothing', {}, {}, 1],
  ])('knows the same content apart by its %s', async (_, one, other, count) => {
    const uploads = [
      { cid: 'a', ...one },
      { cid: 'a', ...other },
    ]
    const client = clientOf(async () => Response.json({ uploads, total: 2 }))
    expect(await cidsOf(client.listAllUploads())).toHaveLength(count)
  })
})

describe('a service that ignores', () => {
  const stalling = (client: PinarkiveClient, limit = 10) =>
    rejection(Array.fromAsync(client.listAllUploads({ limit })))

  it.each(['pagination', 'beside', 'none'] as const)(
    'the page ends in an error, total: %s',
    async (total) => {
      const { list } = listed(45, { total })
      const fetch = vi.fn(async ({ url }: Request) => list.answer(url.replace(/page=\d+/, 'page=1')))
      const error = await stalling(clientOf(fetch))
      expect(error).toBeInstanceOf(PaginationStalledError)
      expect(error).toMatchObject({ service: 'pinarkive', operationId: 'listUploads', mayHaveApplied: false })
      expect(fetch.mock.calls.length).toBeLessThan(10)
    },
  )

  it('the page, and has no more than one, is read', async () => {
    const { list } = listed(7)
    const client = clientOf(async ({ url }) => list.answer(url.replace(/page=\d+/, 'page=1')))
    expect(await cidsOf(client.listAllUploads({ limit: 10 }))).toEqual(list.cids())
  })

  it('the limit ends in one too', async () => {
    const { list } = listed(45)
    expect(
      await stalling(clientOf(async ({ url }) => list.answer(url.replace(/limit=\d+/, 'limit=10')))),
    ).toBeInstanceOf(PaginationStalledError)
  })

  it('filters in its total is read', async () => {
    for (const count of [1, 2, 3, 4, 19, 20, 21]) {
      const { list } = listed(count, { total: 'none' })
      const client = clientOf(async ({ url }) => {
        const answer = (await list.answer(url).json()) as object
        return Response.json({ ...answer, total: 5_000 })
      })
      expect(await cidsOf(client.listAllUploads({ parentCid: 'p' }))).toEqual(list.cids())
    }
  })
})

describe('the deadline', () => {
  it('is for the whole list', async () => {
    const { list } = listed(1_000)
    const client = clientOf(async ({ url }) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      return list.answer(url)
    })
    const error = await rejection(Array.fromAsync(client.listAllUploads({ limit: 10 }, { deadline: 100 })))
    expect(error).toMatchObject({ name: 'TimeoutError', operationId: 'listUploads' })
    expect(list.pages.length).toBeLessThan(15)
  })

  it('and the signal are obeyed between pages', async () => {
    const { list, client } = listed(100)
    const controller = new AbortController()
    const uploads = client.listAllUploads({ limit: 10 }, { signal: controller.signal })
    await uploads.next()
    controller.abort()
    expect(await rejection(Array.fromAsync(uploads))).toMatchObject({ name: 'AbortError' })
    expect(list.pages).toHaveLength(1)
  })
})

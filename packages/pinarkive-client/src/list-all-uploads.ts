import type { ListQuery } from './client.js'
import { PaginationStalledError } from './errors.js'
import type { UploadItem, UploadsPage } from './generated/pinarkive/types.gen.js'

type ListPage = (query: ListQuery) => Promise<UploadsPage>

const PAGE_SIZE = 100
// Pages without anything new before it is said that there will never be any.
const PATIENCE = 3

/**
 * Every upload once, page after page. The service counts its pages from the newest upload, so that an upload that goes
 * meanwhile moves the rest up, over the edge of a page and out of sight. Each page therefore begins with an upload that
 * has been seen; where it does not, it is looked for on earlier pages.
 * @throws PaginationStalledError where page after page brings nothing new
 */
export async function* listAllUploads(
  list: ListPage,
  { limit = PAGE_SIZE, page: _, ...filters }: ListQuery,
): AsyncGenerator<UploadItem, void, undefined> {
  const seen = new Set<string>()
  let size = Math.max(2, limit)
  let window: Window = { page: 1, limit: size }
  let idle = 0

  for (;;) {
    const { uploads, total } = await list({ ...filters, ...window })
    const start = (window.page - 1) * window.limit
    const first = uploads[0]
    if (start > 0 && first && !seen.has(keyOf(first))) {
      window = windowFrom(Math.max(0, start - size), size)
      continue
    }
    const fresh = uploads.filter((upload) => !seen.has(keyOf(upload)))
    for (const upload of fresh) {
      // A page may have it twice.
      if (!seen.has(keyOf(upload))) yield upload
      seen.add(keyOf(upload))
    }
    const end = start + uploads.length
    // A plan may allow smaller pages than were asked for.
    const cut = start === 0 && uploads.length < size && end < (total ?? 0)
    if (cut && uploads.length > 1) size = uploads.length
    else if (uploads.length < window.limit) return
    idle = fresh.length ? 0 : idle + 1
    if (idle === PATIENCE) throw new PaginationStalledError('the pages bring nothing new')
    window = windowFrom(end - 1, size)
  }
}

interface Window {
  readonly page: number
  readonly limit: number
}

/** The page that begins at this upload or shortly before, of the size that reaches farthest beyond it. */
function windowFrom(position: number, size: number): Window {
  let best: Window = { page: 1, limit: size }
  let farthest = 0
  for (let limit = size; limit >= Math.max(2, size / 2); limit--) {
    const page = Math.floor(position / limit) + 1
    if (page * limit > farthest) {
      farthest = page * limit
      best = { page, limit }
    }
  }
  return best
}

/** What an upload is known by. The same content uploaded twice without an id is one. */
const keyOf = ({ _id, uploadId, cid, uploadedAt, createdAt }: UploadItem): string =>
  String(_id ?? uploadId ?? JSON.stringify([cid, uploadedAt ?? createdAt]))

import type { ListQuery } from './client.js'
import { PaginationStalledError } from './errors.js'
import type { UploadItem, UploadsPage } from './generated/pinarkive/types.gen.js'

type ListPage = (query: ListQuery) => Promise<UploadsPage>

const PAGE_SIZE = 100
// Of fewer, not enough pages overlap: where all limits from 5 to 10 end a page, at 2,520, none leads on.
const SMALLEST = 20
// Answers of the same page before it is said that there will never be another.
const PATIENCE = 3

/**
 * Every upload once, page after page. The service counts its pages from the newest upload, so that an upload that goes
 * meanwhile moves the rest up, over the edge of a page and out of sight. Each page therefore begins with an upload that
 * has been seen; where it does not, it is looked for on earlier pages.
 * @throws PaginationStalledError where page after page is the same
 */
export async function* listAllUploads(
  list: ListPage,
  { limit = PAGE_SIZE, page: _, ...filters }: ListQuery,
): AsyncGenerator<UploadItem, void, undefined> {
  const seen = new Set<string>()
  let size = Math.max(SMALLEST, limit)
  let window: Window = { page: 1, limit: size }
  // How many the service is known to give at a time: a plan may allow fewer than were asked for.
  let given = 0
  let previous: string | undefined
  let idle = 0

  for (;;) {
    const { uploads, total } = await list({ ...filters, ...window })
    const start = (window.page - 1) * window.limit
    const first = uploads[0] && keyOf(uploads[0])
    if (start > 0 && !(first && seen.has(first))) {
      window = windowFrom(Math.max(0, start - size), size)
      continue
    }
    const before = seen.size
    for (const upload of uploads) {
      const key = keyOf(upload)
      if (seen.has(key)) continue
      seen.add(key)
      yield upload
    }
    const end = start + uploads.length
    if (uploads.length < window.limit) {
      // Of one or two, no page could begin with the last and lead on; and fewer than 10 is no plan's page.
      const least = Math.max(given, total === undefined ? 10 : 3)
      if (uploads.length < least || (total !== undefined && end >= total)) return
      size = uploads.length
    }
    given = Math.min(size, Math.max(given, uploads.length))
    idle = first === previous && seen.size === before ? idle + 1 : 0
    if (idle === PATIENCE) throw new PaginationStalledError()
    previous = first
    window = windowFrom(end - 1, size)
  }
}

interface Window {
  readonly page: number
  readonly limit: number
}

/** The page that begins at this upload or shortly before, of the size that reaches farthest beyond it. */
function windowFrom(position: number, size: number): Window {
  let best: Window = { page: 0, limit: 0 }
  for (let limit = size; limit >= size / 2; limit--) {
    const page = Math.floor(position / limit) + 1
    if (page * limit > best.page * best.limit) best = { page, limit }
  }
  return best
}

/** What an upload is known by. The same content uploaded twice without an id is one. */
const keyOf = ({ _id, uploadId, cid, uploadedAt, createdAt }: UploadItem): string =>
  String(_id ?? uploadId ?? JSON.stringify([cid, uploadedAt ?? createdAt]))

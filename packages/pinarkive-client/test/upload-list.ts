import type { UploadItem } from '../src/index.ts'

/** How a service lists. */
export interface Listing {
  readonly order: 'newest first' | 'oldest first'
  /** Where it says how many there are. */
  readonly total: 'pagination' | 'beside' | 'none'
  /** The largest page that it gives. */
  readonly most: number
  readonly hasIds: boolean
}

/** A service that pages by number, whose uploads come and go. */
export function createList({ order, total, most, hasIds }: Listing, count: number) {
  let next = 0
  let uploads: UploadItem[] = []
  const pages: { page: number; limit: number }[] = []

  const add = (some: number) => {
    for (let nth = 0; nth < some; nth++) {
      const cid = `bafy${next}`
      const upload = hasIds
        ? { cid, uploadId: `u${next}` }
        : { cid, uploadedAt: `2026-01-01T00:00:00.${next}Z` }
      next++
      uploads = order === 'newest first' ? [upload, ...uploads] : [...uploads, upload]
    }
  }
  add(count)

  return {
    /** What was asked for. */
    pages: pages as readonly { page: number; limit: number }[],
    cids: () => uploads.map(({ cid }) => cid),
    add,
    /** Takes away those at these places, as far as there are any. */
    remove(places: readonly number[]) {
      const gone = new Set(places)
      uploads = uploads.filter((_, at) => !gone.has(at))
    },
    /** Answers a request for a page. */
    answer(url: string): Response {
      const { searchParams } = new URL(url)
      const page = Number(searchParams.get('page'))
      const limit = Math.min(Number(searchParams.get('limit')), most)
      pages.push({ page, limit })
      const all = uploads.length
      return Response.json({
        uploads: uploads.slice((page - 1) * limit, page * limit),
        ...(total === 'pagination' && { pagination: { page, limit, total: all } }),
        ...(total === 'beside' && { total: all }),
      })
    },
  }
}

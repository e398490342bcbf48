import { contentLength } from './content-length.js'

/** What an answer with bytes says of them. */
export interface Part {
  /** Offset of the first byte in the whole; NaN for a part that does not say. */
  readonly start: number
  /** Offset behind the last byte that was asked for, or that there is. */
  readonly until: number | undefined
  /** Bytes of the whole. */
  readonly total: number | undefined
  /** What two parts of the same bytes have in common; nothing where no other part can be told to be of them. */
  readonly version: string | undefined
}

/** @param last the offset of the last byte that was asked for; nothing for the end */
export function readPart({ status, headers }: Response, last = Infinity): Part {
  const version = versionOf(headers)
  if (status !== 206) {
    const total = contentLength(headers)
    return { start: 0, until: total, total, version }
  }
  // RFC 9110, 14.4: the total is "*" where it is not known. A gateway may give less than was asked for.
  const [, from, to, all] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
  const total = Number(all) || undefined
  return { start: Number(from), until: total ? Math.min(last + 1, total) : Number(to) + 1, total, version }
}

/**
 * The ETag. Web pages of another origin may not read it, but the CIDs of the path, of which the last is that of the
 * content. A weak ETag, or one of compressed bytes, is for no part (RFC 9110, 8.8.1).
 */
function versionOf(headers: Headers): string | undefined {
  const version = headers.get('etag') ?? headers.get('x-ipfs-roots') ?? undefined
  return version?.startsWith('W/') || headers.has('content-encoding') ? undefined : version
}

/**
 * Asks for the bytes themselves. A proxy may compress what goes through it, and then neither its lengths nor its
 * ranges are those of the content. Browsers write this header by themselves and pass over ours.
 */
export const UNCOMPRESSED = { 'accept-encoding': 'identity' }

/** What an answer with bytes says of them. */
export interface Part {
  /** Offset of the first byte in the whole; NaN for a part that does not say. */
  readonly start: number
  /** Offset behind the last byte that was asked for, or that there is. */
  readonly until: number | undefined
  /** Bytes of the whole. */
  readonly total: number | undefined
  readonly contentType: string | undefined
  readonly etag: string | undefined
  /** What two parts of the same bytes have in common; nothing where no other part can be told to be of them. */
  readonly version: string | undefined
}

/** @param last offset of the last byte that was asked for; all unless told */
export function readPart({ status, headers }: Response, last = Infinity): Part {
  const said = (name: string) => headers.get(name) ?? undefined
  const etag = said('etag')
  // Web pages of another origin may not read the ETag, but the CIDs of the path, of which the last is the content's.
  const version = etag ?? said('x-ipfs-roots')
  const isCompressed = said('content-encoding')
  // A weak ETag, or one of compressed bytes, is good for no part (RFC 9110, 8.8.1).
  const isVague = isCompressed || version?.startsWith('W/')
  // RFC 9110, 14.4. The total is "*" where it is not known; else it tells where a part that was cut short is to end.
  const [, from, to, all] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(said('content-range') ?? '') ?? []
  const isPart = status === 206
  const total = Number(isPart ? all : isCompressed ? NaN : said('content-length'))
  const known = total >= 0 ? total : undefined
  return {
    start: isPart ? Number(from) : 0,
    until: known === undefined && isPart ? Number(to) + 1 : known && Math.min(last + 1, known),
    total: known,
    contentType: said('content-type'),
    etag,
    version: isVague ? undefined : version,
  }
}

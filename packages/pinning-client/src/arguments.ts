import { type CidLike, writeCid as write } from '@holdfast/shared'
import type { GetPinsData, Pin, PinMeta, Status } from './generated/pinning/types.gen.js'
import { writeOrigins } from './origins.js'
import { refuse, SERVICE } from './refuse.js'

/** What to pin. */
export interface PinInput {
  cid: CidLike
  /** A name for people, of at most 255 characters. */
  name?: string | undefined
  /**
   * Multiaddrs of nodes that have the content, at most 20, each ending in `/p2p/{peerID}`. Addresses that mean
   * something else to another machine (loopback, private networks, `.local`) are left out.
   */
  origins?: readonly string[] | undefined
  /** Send local addresses of `origins` too, for a service in the same network; `false` unless told. */
  localOrigins?: boolean | undefined
  /** Keys and values of your own, stored with the pin and to filter by. */
  meta?: PinMeta | undefined
}

type Query = NonNullable<GetPinsData['query']>

/** Which pins to list. All filters must hold. */
export type ListQuery = {
  [Key in keyof Omit<Query, 'cid' | 'status'>]?: Query[Key] | undefined
} & {
  /** Only pins of these CIDs, at most 10. */
  cid?: readonly CidLike[] | undefined
  /** Only pins with one of these statuses; a service lists what is `pinned` without. */
  status?: readonly Status[] | undefined
}

const NAME_LIMIT = 255
export const CIDS_LIMIT = 10
const PAGE_LIMIT = 1000

export const writeCid = (cid: CidLike): string => write(SERVICE, cid)

function checkName(name: string | null | undefined): void {
  // Counted as the document counts: an emoji is one character.
  if ([...(name ?? '')].length > NAME_LIMIT)
    throw refuse('name', `must have at most ${NAME_LIMIT} characters`)
}

/** The document's pin, and nothing but it: services refuse unknown keys, empty lists and null. */
export function writePin(pin: PinInput): Pin {
  if (!pin) throw refuse('pin', 'must have a cid')
  const { cid, name, meta } = pin
  checkName(name)
  const origins = writeOrigins(pin.origins ?? [], !!pin.localOrigins)
  return {
    cid: writeCid(cid),
    ...(name && { name }),
    ...(origins.length && { origins }),
    ...(meta && Object.keys(meta).length && { meta }),
  }
}

/** The document's query. What the table does not name is not sent. */
export function writeListQuery({ cid, ...query }: ListQuery): Query {
  const { limit, name } = query
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= PAGE_LIMIT))
    throw refuse('limit', `must be a whole number from 1 to ${PAGE_LIMIT}`)
  if (cid && cid.length > CIDS_LIMIT) throw refuse('cid', `must be at most ${CIDS_LIMIT} CIDs`)
  checkName(name)
  return { ...query, ...(cid && { cid: cid.map(writeCid) }) } as Query
}

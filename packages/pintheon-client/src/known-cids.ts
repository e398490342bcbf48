import { parseCid } from '@holdfast/shared/cid'
import { refuse } from './refuse.js'

/** The hashes of content. In version 1 the same block has another CID, with the same hash in it. */
class KnownCids extends Set<string> {}

export type { KnownCids }

/** CIDs that the caller knows to be on the node. @throws InvalidArgumentError for what is no list of them */
export function readKnown(known: Iterable<string> = []): KnownCids {
  if (known instanceof KnownCids) return known
  const isList = typeof known !== 'string' && Symbol.iterator in Object(known)
  const hashes = isList ? Array.from(known, hashOf) : [undefined]
  if (hashes.includes(undefined)) throw refuse('known', 'must be a list of CIDs')
  return new KnownCids(hashes as string[])
}

/** Whether a CID is of content that the caller knows. */
export const isKnown = (known: KnownCids, cid: string): boolean => known.has(`${hashOf(cid)}`)

const hashOf = (cid: string): string | undefined => parseCid(`${cid}`)?.multihash.join()

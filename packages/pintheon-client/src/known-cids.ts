import { parseCid } from '@holdfast/shared/cid'
import { refuse } from './refuse.js'

/** CIDs that the caller knows to be on the node. @throws InvalidArgumentError for what is no list */
export function readKnown(known: Iterable<string> | undefined): ReadonlySet<string> {
  if (known !== undefined && (typeof known === 'string' || !(Symbol.iterator in Object(known))))
    throw refuse('known', 'must be a list of CIDs')
  return known instanceof Set ? known : new Set(known)
}

/** Whether a CID is one of these. In version 1 the same block has another text, the hash in it is the same. */
export function isKnown(known: ReadonlySet<string>, cid: string): boolean {
  if (known.has(cid)) return true
  const hashOf = (each: string) => String(parseCid(each)?.multihash)
  const hash = hashOf(cid)
  for (const each of known) if (!each.startsWith('Qm') && hashOf(each) === hash) return true
  return false
}

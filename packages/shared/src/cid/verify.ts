import { parseCid, RAW, SHA2_256 } from './cid.js'
import type { FileNode } from './node.js'

/** What comparing a CID with those computed has shown. */
export type CidVerdict = 'verified' | 'unknown parameters' | 'mismatch'

/**
 * Whether a CID, such as a service gives for an upload, is one of those that the same bytes have. What is compared
 * is the hash and the codec: the CID's version and base are of no account.
 *
 * - `verified`: it is the CID of these bytes, by one of the sets of parameters.
 * - `mismatch`: it is the CID of other bytes. That can be known only where the CID is raw, a hash of the file as it
 *   is, and one of ours is too: where the file fits into one chunk of a set with raw leaves.
 * - `unknown parameters`: neither. The same bytes have as many dag-pb CIDs as there are ways to cut them, to store
 *   a mode or a time with them, or to put a directory around them; so a dag-pb CID that is none of ours proves
 *   nothing. So does a raw one of a file that we cut, one of another hash, and a text that is no CID.
 */
export function verifyCid(cid: string, nodes: readonly FileNode[]): CidVerdict {
  const theirs = parseCid(cid)
  const ours = nodes.map((node) => parseCid(node.cid)).filter((each) => each?.codec === theirs?.codec)
  const hash = String(theirs?.multihash)
  if (!hash.startsWith(`${SHA2_256},`)) return 'unknown parameters'
  if (ours.some((each) => String(each?.multihash) === hash)) return 'verified'
  return theirs?.codec === RAW && ours.length > 0 ? 'mismatch' : 'unknown parameters'
}

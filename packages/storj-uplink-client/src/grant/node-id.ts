import { decodeBase58Check, encodeBase58Check } from './base58.js'
import { Malformed } from './malformed.js'

/** As long as a SHA-256. */
const LENGTH = 32

/** A node id as text: its last byte is its version's number, which stands apart (storj/common storj/node.go). */
export function formatNodeId(id: Uint8Array): string {
  // A Buffer's `slice` is the same memory.
  const unversioned = Uint8Array.from(id)
  unversioned[LENGTH - 1] = 0
  return encodeBase58Check(unversioned, id[LENGTH - 1])
}

/**
 * The 32 bytes of a node id.
 * @throws Malformed also for a version that is not 0, the only one that there is
 */
export function parseNodeId(text: string): Uint8Array {
  const { version, payload } = decodeBase58Check(text)
  if (payload.length !== LENGTH || version !== 0 || payload.every((byte) => byte === 0))
    throw new Malformed('has no proper node id')
  payload[LENGTH - 1] = version
  return payload
}

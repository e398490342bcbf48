import { ripemd160 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The hash of a shard: RIPEMD-160 of SHA-256. */
export const shardHash = async (bytes: Blob): Promise<string> => bytesToHex(ripemd160(await digest(bytes)))

/** The name of a file in 2016: RIPEMD-160 of the hexadecimal digits of its SHA-256. */
export const fileHash = async (bytes: Blob): Promise<string> =>
  bytesToHex(ripemd160(utf8ToBytes(bytesToHex(await digest(bytes)))))

/** How the last version makes an id of what something is in, and its name (storj-lib 8.7.2, `calculateBucketId`). */
export const idOf = (owner: string, name: string): string =>
  bytesToHex(ripemd160(sha256(utf8ToBytes(owner + name)))).slice(0, 24)

/** What the bridge is told of a password. */
export const passwordHash = (password: string): string => bytesToHex(sha256(utf8ToBytes(password)))

/** Hexadecimal digits of this many random bytes. */
export const randomHex = (bytes: number): string => bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)))

async function digest(bytes: Blob): Promise<Uint8Array> {
  const hash = sha256.create()
  const reader = bytes.stream().getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
    hash.update(value as Uint8Array)
  return hash.digest()
}

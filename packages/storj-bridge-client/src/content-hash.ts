import { ripemd160 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Hashes bytes as they pass. WebCrypto takes its input in one piece, and has no RIPEMD-160. */
export interface ContentHasher {
  add(bytes: Uint8Array): void
  /** The hash of all of them, 40 hex digits. */
  end(): string
}

/** The hash that a shard is called by: RIPEMD-160 of the bytes of its SHA-256, as in Bitcoin. */
export const createShardHasher = (): ContentHasher => createHasher((digest) => digest)

/** The hash that bridges of 2016 call a file by: RIPEMD-160 of the 64 hex digits of its SHA-256, taken as text. */
export const createFileHasher = (): ContentHasher =>
  createHasher((digest) => new TextEncoder().encode(bytesToHex(digest)))

function createHasher(write: (digest: Uint8Array) => Uint8Array): ContentHasher {
  const hash = sha256.create()
  return {
    add: (bytes) => void hash.update(bytes),
    end: () => bytesToHex(ripemd160(write(hash.digest()))),
  }
}

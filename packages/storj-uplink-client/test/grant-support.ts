import { vi } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { encodeBase58Check } from '../src/grant/base58.ts'
import { fromByteString, NOTHING, toByteString } from '../src/grant/bytes.ts'
import { type Caveat, writeCaveat } from '../src/grant/caveat.ts'
import type { Cipher } from '../src/grant/ciphers.ts'
import { addCaveat } from '../src/grant/macaroon.ts'
import { writeScope } from '../src/grant/scope.ts'
import { Store } from '../src/grant/store.ts'
import { type Access, parseAccess } from '../src/index.ts'
import vectors from './fixtures/grants.json' with { type: 'json' }

export { vectors }

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
export const unhex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'))
export const utf8 = (text: string) => toByteString(new TextEncoder().encode(text))
export const hexOf = (bytes: string) => hex(fromByteString(bytes))

/** The unrestricted access of the vectors, with a default key. */
export const base = () => parseAccess(vectors.share.base.grant)
export const SATELLITE = vectors.share.base.satellite

export const storeWith = (key: Uint8Array, cipher: Cipher) =>
  new Store({ defaultKey: key, defaultCipher: cipher, unknown: NOTHING })

export const lastCaveat = (access: Access) => scopeOf(access).apiKey.caveats.at(-1) as Uint8Array

/** Runs what draws random bytes, with these in their place. */
export function withNonce<T>(nonce: string, run: () => T): T {
  const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    new Uint8Array((array as Uint8Array).buffer).set(unhex(nonce))
    return array
  })
  try {
    return run()
  } finally {
    random.mockRestore()
  }
}

export const caveatOf = (fields: Partial<Caveat>) =>
  writeCaveat({ disallowed: [], paths: [], nonce: NOTHING, ...fields })

/** An access with a caveat that no permission makes, or with bytes in its place. */
export function withCaveat(access: Access, caveat: Uint8Array): Access {
  const scope = scopeOf(access)
  return parseAccess(encodeBase58Check(writeScope({ ...scope, apiKey: addCaveat(scope.apiKey, caveat) })))
}

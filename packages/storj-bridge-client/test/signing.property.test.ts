import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeyPair } from '../src/key-pair.ts'
import type { Signable } from '../src/signing/message.ts'
import { signRequest } from '../src/signing/sign-request.ts'
import { verifyRequest } from '../src/signing/verify-request.ts'

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

const keyPair = fc
  .bigInt({ min: 1n, max: ORDER - 1n })
  .map((key) => KeyPair.import(key.toString(16).padStart(64, '0')))
const text = fc.string({ unit: 'binary', maxLength: 60 })
const path = text.map((name) => `/${encodeURIComponent(name)}`)
const asking = fc.record({ method: fc.constantFrom('GET', 'DELETE', 'OPTIONS'), path, query: text })
const telling = fc.record({
  method: fc.constantFrom('POST', 'PUT', 'PATCH'),
  path,
  body: fc.oneof(text, fc.uint8Array({ maxLength: 200 })),
})
const request: fc.Arbitrary<Signable> = fc.oneof(asking, telling)

const flip = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === (at >> 3) % bytes.length ? byte ^ (1 << (at & 7)) : byte))
const flipHex = (hex: string, at: number): string =>
  Buffer.from(flip(Buffer.from(hex, 'hex'), at)).toString('hex')
/** A bit of a text that stays ASCII, so that no two of its forms are the same in UTF-8. */
const flipText = (ascii: string, at: number): string =>
  Buffer.from(flip(Buffer.from(ascii), (at & ~7) | (at % 7))).toString()

it('any request that any key has signed is its own', () => {
  fc.assert(
    fc.property(keyPair, request, (keyPair, request) => {
      const headers = signRequest(request, keyPair)
      expect(headers['x-signature']).toMatch(/^30[0-9a-f]{2,142}$/)
      expect(verifyRequest(request, headers)).toBe(true)
    }),
  )
})

it('with one bit changed anywhere, it is nobody’s', () => {
  fc.assert(
    fc.property(
      keyPair,
      path,
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.nat(65_535),
      (keyPair, path, body, query, at) => {
        const post = { method: 'POST', path, body }
        const get = { method: 'GET', path, query }
        const headers = signRequest(post, keyPair)
        const ofGet = signRequest(get, keyPair)
        expect([
          verifyRequest({ ...post, body: flip(body, at) }, headers),
          verifyRequest({ ...post, path: flipText(path, at) }, headers),
          verifyRequest({ ...post, method: flipText('POST', at) }, headers),
          verifyRequest({ ...get, query: flipText(query, at) }, ofGet),
          verifyRequest(post, { ...headers, 'x-signature': flipHex(headers['x-signature'], at) }),
          verifyRequest(post, { ...headers, 'x-pubkey': flipHex(headers['x-pubkey'], at) }),
        ]).toEqual(Array(6).fill(false))
      },
    ),
  )
})

it('a key goes out and comes in as it was', () => {
  fc.assert(
    fc.property(keyPair, request, (keyPair, request) => {
      const copy = KeyPair.import(keyPair.export())
      expect(copy.publicKey).toBe(keyPair.publicKey)
      expect(signRequest(request, copy)).toEqual(signRequest(request, keyPair))
    }),
  )
})

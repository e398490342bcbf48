import { createHash } from 'node:crypto'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { describe, expect, it } from 'vitest'
import { KeyPair } from '../src/key-pair.ts'
import { writeMessage } from '../src/signing/message.ts'
import { isPublicKey } from '../src/signing/public-key.ts'
import { signRequest } from '../src/signing/sign-request.ts'
import { verifyRequest } from '../src/signing/verify-request.ts'
import fixture from './fixtures/signing.json' with { type: 'json' }

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const { vectors } = fixture
const keys = [...new Set(vectors.map((vector) => vector.privateKeyHex))]
const [first] = vectors as [(typeof vectors)[number]]

describe('as storj-lib and metadisk-client sign', () => {
  it('the vectors are of two keys, and of every method that is signed', () => {
    expect(vectors).toHaveLength(52)
    expect(keys).toHaveLength(2)
    expect(new Set(vectors.map(({ method }) => method))).toEqual(new Set(['GET', 'POST', 'PATCH', 'DELETE']))
  })

  it.each(vectors)('$name, $method $path $query$body', (vector) => {
    const keyPair = KeyPair.import(vector.privateKeyHex)
    expect(keyPair.publicKey).toBe(vector.publicKeyCompressedHex)

    const message = writeMessage(vector)
    expect(sha256(message)).toBe(vector.sha256Hex)

    const lowS = { 'x-signature': vector.signatureDerHexLowS, 'x-pubkey': vector.publicKeyCompressedHex }
    expect(signRequest(vector, keyPair)).toEqual(lowS)

    // The originals take `s` as it comes. This library can as well, and then it is the same to the byte.
    const options = { format: 'der', lowS: false } as const
    const asTheyDo = secp256k1.sign(message, Buffer.from(vector.privateKeyHex, 'hex'), options)
    expect(Buffer.from(asTheyDo).toString('hex')).toBe(vector.signatureDerHexReference)

    expect(verifyRequest(vector, lowS)).toBe(true)
    expect(verifyRequest(vector, { ...lowS, 'x-signature': vector.signatureDerHexReference })).toBe(true)
  })
})

describe('what is signed', () => {
  it.each(['GET', 'DELETE', 'OPTIONS'])('of %s is the query, and the body is not', (method) => {
    const message = writeMessage({ method, path: '/a', query: 'b=c', body: 'd' })
    expect(Buffer.from(message).toString()).toBe(`${method}\n/a\nb=c`)
  })

  it.each(['POST', 'PUT', 'PATCH'])('of %s is the body, and the query is not', (method) => {
    const message = writeMessage({ method, path: '/a', query: 'b=c', body: '{"é":"🐈"}' })
    expect(Buffer.from(message).toString()).toBe(`${method}\n/a\n{"é":"🐈"}`)
  })

  it('is a body’s bytes as they are, UTF-8 or not', () => {
    const body = Uint8Array.of(0xff, 0x00, 0xc3)
    expect(writeMessage({ method: 'PUT', path: '/', body })).toEqual(
      Uint8Array.from([...'PUT\n/\n'].map((c) => c.charCodeAt(0)).concat([...body])),
    )
  })

  it('ends with a line feed where there is no payload', () => {
    expect(Buffer.from(writeMessage({ method: 'GET', path: '/' })).toString()).toBe('GET\n/\n')
    expect(Buffer.from(writeMessage({ method: 'POST', path: '/' })).toString()).toBe('POST\n/\n')
  })
})

describe('what is refused, as the real bridge refuses it', () => {
  const headers = signRequest(first, KeyPair.import(first.privateKeyHex))
  const created = vectors.find(({ body }) => body) as typeof first & { body: string }
  const createdHeaders = signRequest(created, KeyPair.import(created.privateKeyHex))

  it.each([
    ['another path', { ...first, path: '/keys' }, headers],
    ['another method', { ...first, method: 'DELETE' }, headers],
    ['a query in another order', { ...first, query: `a=b&${first.query}` }, headers],
    ['a query that is encoded otherwise', { ...first, query: first.query?.replace('__', '%5F_') }, headers],
    ['a body with one space more', { ...created, body: `${created.body} ` }, createdHeaders],
    ['no signature', first, { ...headers, 'x-signature': '' }],
    ['a signature that is no DER', first, { ...headers, 'x-signature': 'deadbeef' }],
    ['a signature that is no hexadecimal', first, { ...headers, 'x-signature': 'zz' }],
    ['a signature with a byte more', first, { ...headers, 'x-signature': `${headers['x-signature']}00` }],
    ['a public key that is none', first, { ...headers, 'x-pubkey': 'zz' }],
    ['no public key', first, { ...headers, 'x-pubkey': '' }],
    ['another key', first, { ...headers, 'x-pubkey': KeyPair.generate().publicKey }],
  ])('%s', (_, request, given) => {
    expect(verifyRequest(request, given)).toBe(false)
  })

  it('and nothing else: a public key may be registered in its long form', () => {
    const long = Buffer.from(secp256k1.getPublicKey(Buffer.from(first.privateKeyHex, 'hex'), false)).toString(
      'hex',
    )
    expect(long).toMatch(/^04[0-9a-f]{128}$/)
    expect(isPublicKey(long)).toBe(true)
    const keyPair = KeyPair.import(first.privateKeyHex)
    const signer = { publicKey: long, sign: (message: Uint8Array) => keyPair.sign(message) }
    expect(verifyRequest(first, signRequest(first, signer))).toBe(true)
  })
})

describe('a public key', () => {
  it.each([
    ['of the vectors', first.publicKeyCompressedHex, true],
    ['not on the curve', `02${'ff'.repeat(32)}`, false],
    ['too short', first.publicKeyCompressedHex.slice(2), false],
    ['the point at infinity', '00', false],
    ['no hexadecimal', 'zz', false],
    ['nothing', '', false],
  ])('%s', (_, text, is) => {
    expect(isPublicKey(text)).toBe(is)
  })
})

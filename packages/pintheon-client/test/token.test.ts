import { createHash } from 'node:crypto'
import { InvalidArgumentError } from '@holdfast/shared'
import { describe, expect, it, test } from 'vitest'
import { hsalsa20 } from '../src/token/hsalsa20.ts'
import { sign, signOn } from '../src/token/macaroon.ts'
import { deriveSigningKey } from '../src/token/signing-key.ts'
import { x25519 } from '../src/token/webcrypto.ts'
import {
  type AccessTokenFormat,
  type AccessTokenOptions,
  attenuate,
  createAccessToken,
  generateKeyPair,
  parseAccessToken,
  publicKeyToRegister,
  toX25519PublicKey,
  verifyAccessToken,
} from '../src/token.ts'
import { bytes, client, keyOf, NOW, node, other, REGISTRIES, vectors } from './token-support.ts'

// What `hvym_stellar` 0.23 and its ancestors made of keys that everybody may know, and what a node said of it.

/** How the library was asked for a token, as options of ours: there, one may be made that has ended already. */
function optionsOf(
  { builderArgs: { caveats, expires_in: seconds } }: (typeof vectors.accessTokens)[number],
  options: Pick<AccessTokenOptions, 'secret' | 'nodePublicKey'>,
): AccessTokenOptions {
  const given = { ...options, caveats: (caveats ?? {}) as Record<string, string> }
  if (seconds === null) return { ...given, expiresIn: Number.POSITIVE_INFINITY }
  return seconds > 0
    ? { ...given, now: NOW, expiresIn: seconds }
    : { ...given, now: NOW + (seconds - 300) * 1000 }
}

describe('keys', () => {
  it.each(Object.entries(vectors.keys))(
    '%s: what is registered, from the secret and from the address',
    async (_, key) => {
      expect(await publicKeyToRegister(key.stellarSecret)).toBe(key.x25519PublicB64Url)
      expect(toX25519PublicKey(key.stellarAddress)).toBe(key.x25519PublicB64Url)
    },
  )

  it.each(vectors.sharedSecrets)('what $from and $to share, step by step', async (shared) => {
    const seed = bytes(keyOf(shared.from).ed25519SeedHex)
    const publicKey = keyOf(shared.to).x25519PublicB64Url
    const raw = await x25519(seed, publicKey)
    expect(raw).toBe(bytes(shared.x25519RawHex))
    expect(hsalsa20(bytes(shared.x25519RawHex))).toBe(bytes(shared.boxSharedKeyHex_HSalsa20_of_raw))
    expect(await deriveSigningKey(seed, publicKey, 'hvym_v1')).toBe(shared.signingKeyHexAscii)
    expect(await deriveSigningKey(seed, publicKey, 'legacy')).toBe(shared.hashOfSharedSecret_7zPassword)
  })

  it('are made new each time, and belong together', async () => {
    const [pair, another] = await Promise.all([generateKeyPair(), generateKeyPair()])
    expect(pair.secret).toMatch(/^S[A-Z2-7]{55}$/)
    expect(pair.address).toMatch(/^G[A-Z2-7]{55}$/)
    expect(await publicKeyToRegister(pair.secret)).toBe(pair.publicKey)
    expect(toX25519PublicKey(pair.address)).toBe(pair.publicKey)
    expect(another.secret).not.toBe(pair.secret)
    const token = await createAccessToken({ secret: pair.secret, nodePublicKey: node.stellarAddress })
    const verdict = await verifyAccessToken(token, { nodeSecret: node.stellarSecret, publicKeys: [pair] })
    expect(verdict.record).toBe(pair)
  })
})

describe.each(vectors.accessTokens)('$name', (vector) => {
  const { token } = vector

  it('is made byte for byte, for the key of the other or its address', async () => {
    const { stellarSecret: secret } = keyOf(vector.sender)
    const { x25519PublicB64Url, stellarAddress } = keyOf(vector.receiver)
    for (const nodePublicKey of [x25519PublicB64Url, stellarAddress])
      expect(await createAccessToken(optionsOf(vector, { secret, nodePublicKey }))).toBe(token)
  })

  it('is signed as the chain of its signatures says', async () => {
    const key = await deriveSigningKey(
      bytes(keyOf(vector.sender).ed25519SeedHex),
      keyOf(vector.receiver).x25519PublicB64Url,
      'hvym_v1',
    )
    const [first = '', ...later] = vector.signatureChainHex.map(bytes)
    expect(await sign(key ?? '', vector.identifier, [])).toBe(first)
    let signature = first
    for (const [at, expected] of later.entries()) {
      signature = await signOn(signature, vector.caveats.slice(at, at + 1))
      expect(signature).toBe(expected)
    }
    expect(signature).toBe(bytes(vector.signatureHex))
  })

  it('is read', async () => {
    const read = await parseAccessToken(token)
    expect(read).toMatchObject({ location: vector.location, identifier: vector.identifier })
    expect(read.senderPublicKey).toBe(keyOf(vector.sender).x25519PublicB64Url)
    expect(read.caveats.map((pair) => pair.join(' = '))).toEqual(vector.caveats)
    const exp = vector.caveats.find((caveat) => caveat.startsWith('exp'))?.slice(6)
    expect(read.expiresAt).toEqual(exp && new Date(Number(exp) * 1000))
  })

  it.each(Object.keys(REGISTRIES) as (keyof typeof REGISTRIES)[])(
    '%s: lets in whom the node let in',
    async (name) => {
      const options = { nodeSecret: node.stellarSecret, publicKeys: REGISTRIES[name], now: NOW }
      const verdict = await verifyAccessToken(token, options)
      expect(!!verdict.record).toBe(vector.serverAuthorize[name])
      if (verdict.record) {
        const registered = vector.sender === 'node' ? vector.receiver : vector.sender
        expect(verdict.record).toBe(options.publicKeys.find((record) => record.name === registered))
      }
    },
  )
})

describe('legacy', () => {
  const FORMATS: Record<string, AccessTokenFormat> = {
    '0.12': 'legacy',
    '0.18': 'legacy',
    '0.18.1': 'legacy_checksum',
  }

  it.each(vectors.legacy)('$name, hvym_stellar $hvym_stellar', async ({ token, expires_in, ...vector }) => {
    const format = FORMATS[vector.hvym_stellar] as AccessTokenFormat
    const options = {
      secret: client.stellarSecret,
      nodePublicKey: node.x25519PublicB64Url,
      expiresIn: expires_in ?? Number.POSITIVE_INFINITY,
      now: NOW,
    }
    expect(await createAccessToken({ ...options, format })).toBe(token)
    expect(await parseAccessToken(token, { format })).toMatchObject({
      senderPublicKey: client.x25519PublicB64Url,
    })
    const registry = { nodeSecret: node.stellarSecret, publicKeys: REGISTRIES.many_records, now: NOW }
    expect((await verifyAccessToken(token, { ...registry, format })).record?.name).toBe('client')
    // A node of today.
    const reason = format === 'legacy' ? 'malformed' : 'unregistered'
    expect(await verifyAccessToken(token, registry)).toEqual({ reason })
    // A legacy node before a token of today.
    const current = await createAccessToken(options)
    const refused = format === 'legacy' ? 'malformed' : 'unregistered'
    expect(await verifyAccessToken(current, { ...registry, format })).toEqual({ reason: refused })
  })

  it('without a checksum is handed on without one', async () => {
    const [vector] = vectors.legacy
    const less = await attenuate(vector?.token ?? '', { expiresAt: NOW, format: 'legacy' })
    expect(less).not.toContain('|')
    expect((await parseAccessToken(less, { format: 'legacy' })).expiresAt).toEqual(new Date(NOW))
  })
})

describe('attenuate', () => {
  const [vector] = vectors.attenuated
  const plain = vectors.accessTokens.find(({ name }) => name === 'node_issued_plain')?.token ?? ''

  it('adds an end without any key, as pymacaroons does', async () => {
    expect(await attenuate(plain, { expiresAt: new Date(NOW + 60_000) })).toBe(vector?.token)
    expect(await attenuate(plain, { caveats: { exp: `${NOW / 1000 + 60}` } })).toBe(vector?.token)
  })

  it('an earlier end stays', async () => {
    const token = await attenuate(vector?.token ?? '', { expiresAt: NOW + 3_600_000 })
    expect((await parseAccessToken(token)).expiresAt).toEqual(new Date(NOW + 60_000))
    const options = { nodeSecret: node.stellarSecret, publicKeys: REGISTRIES.record_timestamped }
    expect(await verifyAccessToken(token, { ...options, now: NOW + 60_999 })).toHaveProperty('record')
    expect(await verifyAccessToken(token, { ...options, now: NOW + 61_000 })).toEqual({ reason: 'expired' })
  })
})

describe('verifyAccessToken', () => {
  const options = { nodeSecret: node.stellarSecret, now: NOW }

  it.each(vectors.negative)('$name: $note', async ({ token, serverAuthorize }) => {
    const verdicts = await Promise.all([
      verifyAccessToken(token, { ...options, publicKeys: REGISTRIES.record_not_timestamped }),
      verifyAccessToken(token, { ...options, publicKeys: REGISTRIES.record_timestamped }),
    ])
    const { record_not_timestamped, record_timestamped } = serverAuthorize
    expect(verdicts.map(({ record }) => !!record)).toEqual([record_not_timestamped, record_timestamped])
  })

  it('takes a token with a secret for an access token, as the node does', async () => {
    const { token, identifier, location, serverAuthorize_as_access_token: taken } = vectors.secretToken
    const verdict = await verifyAccessToken(token, { ...options, publicKeys: REGISTRIES.record_timestamped })
    expect(!!verdict.record).toBe(taken)
    expect(await parseAccessToken(token)).toMatchObject({
      location,
      identifier,
      senderPublicKey: client.x25519PublicB64Url,
    })
  })

  it('says why: of another key, ended, or no token', async () => {
    const token = vectors.accessTokens.find(({ name }) => name === 'client_minted_expired')?.token ?? ''
    const why = async (token: string, publicKeys: { publicKey: string; timestamped?: boolean }[]) =>
      (await verifyAccessToken(token, { ...options, publicKeys })).reason
    expect(await why(token, REGISTRIES.record_timestamped)).toBe('expired')
    expect(await why(token, REGISTRIES.only_another_pub_registered)).toBe('unregistered')
    expect(await why(`${token}0`, REGISTRIES.record_timestamped)).toBe('malformed')
  })

  it('passes over what is no key, and a key that everybody shares, and goes on', async () => {
    const bad = ['', 'G', client.x25519PublicB64Url.slice(0, -1), client.stellarAddress, `${'A'.repeat(43)}=`]
    const publicKeys = [...bad, client.x25519PublicB64Url].map((publicKey) => ({ publicKey }))
    const token = await createAccessToken({
      secret: client.stellarSecret,
      nodePublicKey: node.stellarAddress,
    })
    expect((await verifyAccessToken(token, { ...options, now: Date.now(), publicKeys })).record).toBe(
      publicKeys.at(-1),
    )
  })

  it.each(['exp = soon', 'exp = ', 'exp = 0x7fffffff', 'exp = 1e99', `exp = ${'9'.repeat(13)}`])(
    'an end that is no time has come: %s',
    async (caveat) => {
      const [name = '', value = ''] = caveat.split(' = ')
      const token = await createAccessToken({
        secret: client.stellarSecret,
        nodePublicKey: node.stellarAddress,
        expiresIn: Number.POSITIVE_INFINITY,
        caveats: { [name]: value },
      })
      const verdict = await verifyAccessToken(token, {
        ...options,
        publicKeys: REGISTRIES.record_timestamped,
      })
      expect(verdict).toEqual({ reason: 'expired' })
      expect((await parseAccessToken(token)).expiresAt).toEqual(new Date(0))
    },
  )
})

describe('a macaroon that is not of these packets in this order is refused, its checksum right', () => {
  const packet = (name: string, value: string) =>
    `${(6 + name.length + value.length).toString(16).padStart(4, '0')}${name} ${value}\n`
  const [location, identifier, cid] = [
    packet('location', 'ACCESS'),
    packet('identifier', 'x'),
    packet('cid', 'a = b'),
  ]
  const signature = packet('signature', 's'.repeat(32))
  const seal = (binary: string) => {
    const text = Buffer.from(binary, 'latin1').toString('base64url')
    return `${text}|${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
  }

  it('is read if it is', async () => {
    const read = await parseAccessToken(seal(location + identifier + cid + signature))
    expect(read).toMatchObject({ identifier: 'x', caveats: [['a', 'b']] })
  })

  it.each([
    [
      'a third-party caveat',
      location + identifier + cid + packet('vid', 'x') + packet('cl', 'y') + signature,
    ],
    ['no location', identifier + signature],
    ['two identifiers', location + identifier + identifier + signature],
    ['a caveat behind the signature', location + identifier + signature + cid],
    ['two signatures', location + identifier + signature + signature],
    ['no signature', location + identifier + cid],
    ['a short signature', location + identifier + packet('signature', 's'.repeat(31))],
    ['a packet cut short', (location + identifier + signature).slice(0, -1)],
    ['a packet that is longer than it says', `${location + identifier + signature}x`],
    ['a packet that is shorter than it says', location + identifier + signature.replace('002f', '0030')],
    ['a packet of a length below nothing', '-fff'],
    ['a packet of no length', `0000${location + identifier + signature}`],
    ['a packet without an end', `${location}000fidentifier${identifier}${signature}`],
    ['nothing', ''],
    ['the second binary format', '\x02\x01\x06ACCESS\x02\x01x\0\0\x06\x20'.padEnd(49, 's')],
  ])('%s', async (_, binary) => {
    await expect(parseAccessToken(seal(binary))).rejects.toMatchObject({ argument: 'token' })
  })
})

describe('what is refused', () => {
  const good = { secret: client.stellarSecret, nodePublicKey: node.x25519PublicB64Url }
  const wrongCrc = (key: string) => key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')

  test.each<[argument: string, options: Partial<Record<keyof AccessTokenOptions, unknown>>]>([
    ['secret', { secret: wrongCrc(client.stellarSecret) }],
    ['secret', { secret: client.stellarAddress }],
    ['secret', { secret: client.stellarSecret.toLowerCase() }],
    ['secret', { secret: `${client.stellarSecret}A` }],
    ['secret', { secret: '' }],
    ['secret', { secret: undefined }],
    ['nodePublicKey', { nodePublicKey: wrongCrc(node.stellarAddress) }],
    ['nodePublicKey', { nodePublicKey: node.stellarSecret }],
    ['nodePublicKey', { nodePublicKey: node.x25519PublicB64Url.slice(0, -1) }],
    ['nodePublicKey', { nodePublicKey: undefined }],
    // Of small order (RFC 7748, section 6.1): what everybody shares with everybody.
    ['nodePublicKey', { nodePublicKey: `${'A'.repeat(43)}=` }],
    ['expiresIn', { expiresIn: 0 }],
    ['expiresIn', { expiresIn: -300 }],
    ['expiresIn', { expiresIn: 1.5 }],
    ['expiresIn', { expiresIn: Number.NaN }],
    ['expiresIn', { expiresIn: '300' }],
    ['expiresIn', { expiresIn: true }],
    ['expiresIn', { expiresIn: null }],
    ['format', { format: 'legcy' }],
    ['format', { format: null }],
    ['now', { now: new Date('never') }],
    ['caveats', { caveats: { '': 'x' } }],
    ['caveats', { caveats: { 'a = b': 'x' } }],
    ['caveats', { caveats: { a: 'x'.repeat(65_523) } }],
    ['caveats', { caveats: { a: 'x'.repeat(3_000_000) } }],
    ['caveats', { caveats: { a: 'ü'.repeat(65_000) } }],
  ])('%s: %o', async (argument, options) => {
    const refused = createAccessToken({ ...good, ...options } as AccessTokenOptions)
    const error = await refused.catch((error: unknown) => error)
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, mayHaveApplied: false, service: 'pintheon' })
  })

  test('a caveat that is just not too long is taken', async () => {
    const caveats = { a: 'x'.repeat(65_522) }
    const token = await createAccessToken({ ...good, expiresIn: Number.POSITIVE_INFINITY, caveats })
    expect((await parseAccessToken(token)).caveats).toEqual([['a', caveats.a]])
  })

  test('where a token is read: it, a date, the secret of the node, and an address', async () => {
    const token = await createAccessToken(good)
    const publicKeys = REGISTRIES.record_timestamped
    await expect(parseAccessToken('')).rejects.toMatchObject({ argument: 'token' })
    await expect(attenuate('x|y', {})).rejects.toMatchObject({ argument: 'token' })
    await expect(attenuate(token, { expiresAt: Number.NaN })).rejects.toMatchObject({ argument: 'expiresAt' })
    const nodeSecret = wrongCrc(node.stellarSecret)
    const now = Number.NaN
    await expect(verifyAccessToken(token, { nodeSecret, publicKeys })).rejects.toMatchObject({
      argument: 'nodeSecret',
    })
    await expect(
      verifyAccessToken(token, { nodeSecret: node.stellarSecret, publicKeys, now }),
    ).rejects.toMatchObject({ argument: 'now' })
    expect(() => toX25519PublicKey(wrongCrc(other.stellarAddress))).toThrow(InvalidArgumentError)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeBase58Check, encodeBase58Check } from '../src/grant/base58.ts'
import { NOTHING } from '../src/grant/bytes.ts'
import { writeCaveat } from '../src/grant/caveat.ts'
import { escapeComponent, unescapeComponent } from '../src/grant/component.ts'
import { limitTo } from '../src/grant/limit-to.ts'
import { readMacaroon, writeMacaroon } from '../src/grant/macaroon.ts'
import { Malformed } from '../src/grant/malformed.ts'
import { incrementNonce } from '../src/grant/nonce.ts'
import { deriveRootKey } from '../src/grant/root-key.ts'
import { completeSatellite } from '../src/grant/satellite.ts'
import { readScope, writeScope } from '../src/grant/scope.ts'
import { formatNodeUrl, parseAccess, parseNodeUrl } from '../src/index.ts'
import { hex, hexOf, storeWith, unhex, utf8 } from './grant-support.ts'

// Golden values out of upstream's own tests, which stand beside the project and not in it.
const file = new URL('../../../../shared/vectors/uplink/all.json', import.meta.url)
const MISSING = '../shared/vectors/uplink/all.json'
const isThere = existsSync(file)
const vectors = isThere ? JSON.parse(readFileSync(file, 'utf8')) : undefined
/** One skip with its reason stands for all that a clone of the project alone cannot try; `go.json` has the same there. */
const upstream = (name: string, tests: () => void) =>
  isThere ? describe(name, tests) : it(name, ({ skip }) => skip(`${MISSING} is not beside the project`))

upstream('grants of upstream', () => {
  it('are read and written as storj/common does', () => {
    expect(vectors.grants_upstream.length).toBeGreaterThan(5)
    for (const given of vectors.grants_upstream) {
      const scope = readScope(decodeBase58Check(given.grant).payload)
      expect(scope.satelliteAddress).toBe(given.satellite_address)
      expect(encodeBase58Check(writeMacaroon(scope.apiKey))).toBe(given.api_key)
      expect(encodeBase58Check(writeScope(scope))).toBe(given.reserialized)
      const { default_key = '', entries } = given.encryption_access
      expect(hex(scope.store.defaultKey ?? NOTHING)).toBe(default_key)
      expect(scope.store.entries.map(({ key }) => hex(key))).toEqual(
        (entries ?? []).map(({ key }: { key: string }) => key),
      )
      expect(parseAccess(given.grant).serialize()).toBe(given.reserialized)
    }
  })

  it('are made from a passphrase', async () => {
    const given = vectors.request_access_golden
    const salt = new Uint8Array(Buffer.from(given.project_salt_base64, 'base64'))
    const key = await deriveRootKey(new TextEncoder().encode(given.passphrase), salt, 8)
    expect(hex(key)).toBe(given.root_key)
    const apiKey = readMacaroon(decodeBase58Check(given.api_key).payload)
    // Upstream's test has a satellite without a node id, which no access of ours has.
    const scope = { satelliteAddress: given.satellite, apiKey, store: storeWith(key, 2), unknown: NOTHING }
    expect(encodeBase58Check(writeScope(scope))).toBe(given.grant)
  })
})

upstream('text and bytes', () => {
  it('base58check', () => {
    for (const { in: text, out, version } of vectors.base58.check) {
      expect(encodeBase58Check(new TextEncoder().encode(text), version)).toBe(out)
      const { version: read, payload } = decodeBase58Check(out)
      expect([read, new TextDecoder().decode(payload)]).toEqual([version, text])
    }
    for (const wrong of [vectors.base58.checksum_error, ...vectors.base58.invalid_format])
      expect(() => decodeBase58Check(wrong)).toThrow(Malformed)
  })

  it('macaroons', () => {
    for (const raw of vectors.macaroon_fuzz_seeds.hex)
      expect(hex(writeMacaroon(readMacaroon(unhex(raw))))).toBe(raw)
  })

  it('components of paths', () => {
    const { cases, invalid_encoded } = vectors.path_segment_encoding
    for (const { raw, encoded } of cases) {
      const bytes = String.fromCharCode(...unhex(raw))
      expect(hexOf(escapeComponent(bytes))).toBe(encoded)
      expect(unescapeComponent(String.fromCharCode(...unhex(encoded)))).toBe(bytes)
    }
    for (const wrong of invalid_encoded)
      expect(() => unescapeComponent(String.fromCharCode(...unhex(wrong)))).toThrow(Malformed)
  })

  it('nonces', () => {
    for (const { in: nonce, amount, out } of vectors.increment_little_endian.cases)
      expect(hex(incrementNonce(unhex(nonce), amount))).toBe(out)
  })
})

upstream('node URLs', () => {
  it('are read and written', () => {
    for (const url of vectors.node_url.valid) {
      expect(formatNodeUrl(parseNodeUrl(url))).toBe(url)
      expect(formatNodeUrl(parseNodeUrl(`storj://${url}`))).toBe(url)
    }
  })

  it('of known satellites get their ids', () => {
    const { known_satellites: known } = vectors.node_url
    expect(Object.keys(known)).toHaveLength(4)
    for (const [address, id] of Object.entries(known)) {
      const [host = ''] = address.split(':')
      expect(completeSatellite('satellite', address)).toBe(`${id}@${address}`)
      expect(completeSatellite('satellite', host)).toBe(`${id}@${host}`)
    }
  })

  it('or refused', () => {
    for (const url of vectors.node_url.invalid)
      expect(() => parseNodeUrl(url)).toThrow(expect.objectContaining({ argument: 'url' }))
  })
})

upstream('keys are limited to what an API key allows', () => {
  const split = (path: string): [string, string] => {
    const [bucket = '', ...rest] = path.split('|')
    return rest.length ? [utf8(bucket), utf8(rest.join('|'))] : ['bucket', utf8(bucket)]
  }

  it('as in upstream’s table', () => {
    expect(vectors.limit_to.cases).toHaveLength(5)
    for (const { groups, valid, invalid } of vectors.limit_to.cases) {
      const caveats = groups.map((group: string[]) =>
        writeCaveat({
          disallowed: [],
          paths: group.map(split).map(([bucket, prefix]) => ({ bucket, prefix })),
          nonce: NOTHING,
        }),
      )
      const limited = limitTo(storeWith(new Uint8Array(32), 1), caveats)
      for (const path of valid) expect(limited.findByEncrypted(...split(path)), path).toBeDefined()
      for (const path of invalid) expect(limited.findByEncrypted(...split(path)), path).toBeUndefined()
    }
  })
})

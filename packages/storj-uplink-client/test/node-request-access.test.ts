import { InvalidArgumentError } from '@holdfast/shared'
import { rejection } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessFromPassphrase } from '../src/access-from-passphrase.ts'
import { UplinkPermissionDeniedError } from '../src/errors.ts'
import { decodeBase58Check, encodeBase58Check } from '../src/grant/base58.ts'
import { addCaveat, readMacaroon, writeMacaroon } from '../src/grant/macaroon.ts'
import { completeSatellite } from '../src/grant/satellite.ts'
import { readNodeAddress } from '../src/node/node-address.ts'
import { checkUserAgent } from '../src/node/user-agent.ts'
import { type Config, requestAccessWithPassphrase } from '../src/node.ts'
import { makeIdentity } from '../src/satellite/certificates.ts'
import { readHeader, writeProjectInfo } from '../src/satellite/project-info.ts'
import { type Satellite, startSatellite } from '../src/satellite/satellite.ts'
import fixture from './fixtures/node.json' with { type: 'json' }
import { ask, closed } from './node-satellite.ts'

let satellite: Satellite
let apiKey: string
beforeEach(async () => {
  satellite = await startSatellite()
  apiKey = satellite.apiKeys.create()
})
afterEach(() => closed(satellite))

describe('requestAccessWithPassphrase', () => {
  it('makes the access of the salt that the satellite has', async () => {
    const { projectSalt, url } = satellite
    const access = await requestAccessWithPassphrase(url, apiKey, 'passphrase')
    const due = await accessFromPassphrase({ satellite: url, apiKey, passphrase: 'passphrase', projectSalt })
    expect(access.serialize()).toBe(due.serialize())
    expect(access.satelliteAddress).toBe(url)
    const other = await requestAccessWithPassphrase(url, apiKey, 'another passphrase')
    expect(other.serialize()).not.toBe(access.serialize())
  })

  it('may be given a passphrase that is wiped as soon as it was given', async () => {
    const { projectSalt, url } = satellite
    const wiped = new TextEncoder().encode('passphrase')
    const asked = requestAccessWithPassphrase(url, apiKey, wiped)
    wiped.fill(0)
    const due = await accessFromPassphrase({ satellite: url, apiKey, passphrase: 'passphrase', projectSalt })
    expect((await asked).serialize()).toBe(due.serialize())
  })

  it('says who it is, and with leave who asks', async () => {
    await requestAccessWithPassphrase(`storj://${satellite.url}`, apiKey, 'passphrase', {
      userAgent: 'MyApp/1.0',
    })
    await requestAccessWithPassphrase(satellite.url, apiKey, 'passphrase')
    expect(satellite.requests.map((one) => readHeader(one).userAgent)).toEqual(['MyApp/1.0', ''])
    // An identity of its own each time, which the satellite could verify.
    expect(new Set(satellite.clients).size).toBe(2)
  })

  it('sends what Go sends, and nothing before TLS but the header', async () => {
    const { bytes_on_connection, request_message } = fixture.drpcUnary
    const raw = Buffer.from(request_message, 'hex').subarray(4, 4 + 71)
    const answering = await startSatellite({
      respond: (_, reply) => reply.message(writeProjectInfo(Buffer.alloc(32))),
    })
    await requestAccessWithPassphrase(answering.url, encodeBase58Check(raw), 'passphrase', {
      userAgent: 'test/1.0',
    })
    await closed(answering)
    const sent = Buffer.concat([...answering.received.clear, ...answering.received.secret]).toString('hex')
    // What may follow tells the satellite that the call is closed.
    expect(sent.slice(0, bytes_on_connection.length)).toBe(bytes_on_connection)
    expect(['', '0b010400']).toContain(sent.slice(bytes_on_connection.length))
  })

  it('takes a key that was narrowed, and the grant is as narrow', async () => {
    const disallowWrites = Buffer.from('1001', 'hex')
    const key = addCaveat(readMacaroon(decodeBase58Check(apiKey).payload), disallowWrites)
    const text = encodeBase58Check(writeMacaroon(key))
    const access = await requestAccessWithPassphrase(satellite.url, text, 'passphrase')
    expect([access.can('read', 'photos', 'a'), access.can('write', 'photos', 'a')]).toEqual([true, false])
  })

  it('fails with the word of a satellite that does not know the key', async () => {
    const other = await startSatellite()
    const error = await rejection(
      requestAccessWithPassphrase(satellite.url, other.apiKeys.create(), 'passphrase'),
    )
    await closed(other)
    expect(error).toBeInstanceOf(UplinkPermissionDeniedError)
    expect(error).toMatchObject({ code: 0x09, origin: { rpc: 7 }, mayHaveApplied: false })
    expect((error as Error).message).toContain('Unauthorized API credentials')
  })

  it.each<[string, (satellite: Satellite, key: string) => [unknown, unknown, unknown, Config?]]>([
    ['satellite', ({ address }, key) => [address, key, 'passphrase']],
    ['satellite', (_, key) => ['us1.storj.io:7777', key, 'passphrase']],
    ['satellite', ({ id }, key) => [`${id}@`, key, 'passphrase']],
    ['satellite', ({ id }, key) => [`${id}@127.0.0.1`, key, 'passphrase']],
    ['satellite', ({ id }, key) => [`${id}@127.0.0.1:0`, key, 'passphrase']],
    ['satellite', ({ id }, key) => [`${id}@127.0.0.1:65536`, key, 'passphrase']],
    ['satellite', ({ url }, key) => [`https://${url}`, key, 'passphrase']],
    ['satellite', ({ url }, key) => [`${url.slice(1)}`, key, 'passphrase']],
    ['satellite', (_, key) => ['mars.tardigrade.io', key, 'passphrase']],
    ['satellite', (_, key) => ['', key, 'passphrase']],
    ['satellite', (_, key) => [undefined, key, 'passphrase']],
    ['apiKey', ({ url }) => [url, '', 'passphrase']],
    ['apiKey', ({ url }) => [url, undefined, 'passphrase']],
    ['apiKey', ({ url }, key) => [url, `${key}1`, 'passphrase']],
    ['apiKey', ({ url }) => [url, encodeBase58Check(Buffer.from('no macaroon')), 'passphrase']],
    ['passphrase', ({ url }, key) => [url, key, '']],
    ['passphrase', ({ url }, key) => [url, key, undefined]],
    ['userAgent', ({ url }, key) => [url, key, 'passphrase', { userAgent: 'My App (1' }]],
    ['userAgent', ({ url }, key) => [url, key, 'passphrase', { userAgent: 'a\r\nb' }]],
    ['userAgent', ({ url }, key) => [url, key, 'passphrase', { userAgent: '(comment)' }]],
    ['dialTimeout', ({ url }, key) => [url, key, 'passphrase', { dialTimeout: 0 }]],
    ['dialTimeout', ({ url }, key) => [url, key, 'passphrase', { dialTimeout: Number.NaN }]],
    ['timeout', ({ url }, key) => [url, key, 'passphrase', { timeout: -1 }]],
  ])('refuses a bad %s before it connects (%#)', async (argument, of) => {
    const given = of(satellite, apiKey) as Parameters<typeof requestAccessWithPassphrase>
    const error = await rejection(requestAccessWithPassphrase(...given))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, mayHaveApplied: false })
    expect(satellite.received.clear).toEqual([])
    expect(satellite.open).toBe(0)
  })
})

it.each(['', 'MyApp', 'MyApp/1.0', 'MyApp/1.0 other/2 (X11; \\(ü\\))', "a!#$%&'*+.^_`|~-/1\t(c)"])(
  'lets "%s" be a user agent',
  (userAgent) => expect(checkUserAgent(userAgent)).toBe(userAgent),
)

it('knows the ids of the satellites that upstream knows', () => {
  const { id, host, port } = readNodeAddress(
    'satellite',
    completeSatellite('satellite', 'mars.tardigrade.io:7777'),
  )
  expect([host, port]).toEqual(['mars.tardigrade.io', 7777])
  expect(id).toBe('12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S')
  expect(readNodeAddress('satellite', `${id}@[::1]:10000`)).toEqual({ id, host: '::1', port: 10_000 })
})

describe('a signal', () => {
  const reason = new Error('no longer wanted')

  it('that was given before ends it before it connects', async () => {
    const signal = AbortSignal.abort(reason)
    const access = requestAccessWithPassphrase(satellite.url, apiKey, 'passphrase', { signal })
    expect(process.getActiveResourcesInfo().filter((name) => /TCPSocket|TCPConnect/.test(name))).toEqual([])
    const error = await rejection(access)
    expect(error).toMatchObject({ name: 'AbortError', code: 0x03, cause: reason, mayHaveApplied: false })
    expect(satellite.received.clear).toEqual([])
  })

  it.each(['greet', 'respond'] as const)(
    'ends it at once, and the connection with it, at %s',
    async (stage) => {
      const aborter = new AbortController()
      const { error } = await ask({ [stage]: () => aborter.abort(reason) }, { signal: aborter.signal })
      expect(error).toMatchObject({ name: 'AbortError', code: 0x03, cause: reason, mayHaveApplied: false })
    },
  )

  it('ends it while the key is derived', async () => {
    const aborter = new AbortController()
    const access = requestAccessWithPassphrase(satellite.url, apiKey, 'passphrase', {
      signal: aborter.signal,
    })
    await expect.poll(() => satellite.requests.length, { interval: 1 }).toBe(1)
    await expect.poll(() => satellite.open, { interval: 1 }).toBe(0)
    aborter.abort(reason)
    expect(await rejection(access)).toMatchObject({ name: 'AbortError', cause: reason })
  })

  it('is listened to no longer than needed', async () => {
    const { signal } = new AbortController()
    const listeners = new Set<unknown>()
    const { addEventListener } = signal
    signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      const { signal: until } = given[2] as { signal: AbortSignal }
      listeners.add(until)
      addEventListener.apply(signal, given)
    }
    await requestAccessWithPassphrase(satellite.url, apiKey, 'passphrase', { signal })
    expect(listeners.size).toBeGreaterThan(0)
    expect([...listeners].every((until) => (until as AbortSignal).aborted)).toBe(true)
  })
})

it('does not take one node for another that was named with the same address', async () => {
  const { id } = makeIdentity('leaf and authority')
  const error = await rejection(
    requestAccessWithPassphrase(`${id}@${satellite.address}`, apiKey, 'passphrase'),
  )
  expect(error).toMatchObject({ name: 'TlsError' })
  expect(Buffer.concat(satellite.received.secret)).toHaveLength(0)
  // The same satellite by its own name is sent the key: what is counted above would have shown it.
  await requestAccessWithPassphrase(satellite.url, apiKey, 'passphrase')
  const key = Buffer.from(readHeader(satellite.requests[0] as (typeof satellite.requests)[0]).apiKey)
  expect(Buffer.concat(satellite.received.secret).includes(key)).toBe(true)
})

it('speaks TLS 1.2 as well', async () => {
  const older = await startSatellite({ maxVersion: 'TLSv1.2' })
  await requestAccessWithPassphrase(older.url, older.apiKeys.create(), 'passphrase')
  expect(older.requests).toHaveLength(1)
  await closed(older)
})

it('follows whoever vouches for the authority, however many', async () => {
  const signed = await startSatellite({ chain: 'signed authority' })
  await requestAccessWithPassphrase(signed.url, signed.apiKeys.create(), 'passphrase')
  expect(signed.requests).toHaveLength(1)
  await closed(signed)
})

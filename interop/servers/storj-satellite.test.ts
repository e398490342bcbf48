import { requestAccessWithPassphrase } from '@holdfast/storj-uplink-client/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { type Oracle, startOracle } from './support/oracle.ts'
import { type Satellite, startSatellite } from './support/satellite.ts'

// Our client and Storj's own uplink ask the same satellite for the same access grant. The satellite stands on Storj's
// own TLS and RPC, and gives out the salt of its project as real ones do.

const passphrase = "you'll never guess this"

let oracle: Oracle

needs(startOracle, (started) => {
  oracle = started
  return oracle.stop
})

describe.each([
  { chain: 'two certificates', signed: false },
  { chain: 'three certificates', signed: true },
])('of a satellite with a chain of $chain', ({ signed }) => {
  let satellite: Satellite

  beforeEach(async () => {
    const started = await startSatellite({ signed })
    if ('missing' in started) throw new Error(started.missing)
    satellite = started
  }, 600_000)
  afterEach(() => satellite?.stop())

  test.each(['apiKey', 'narrowKey'] as const)(
    'our client gets the grant that uplink gets, by %s',
    async (key) => {
      const { url, [key]: apiKey } = satellite
      const ours = await requestAccessWithPassphrase(url, apiKey, passphrase)
      expect(ours.serialize()).toBe(await oracle.requestAccess({ satellite: url, apiKey, passphrase }))
      expect(ours.can('read', 'photos', 'a')).toBe(true)
      expect(ours.can('write', 'photos', 'a')).toBe(key === 'apiKey')
      expect(ours.can('read', 'other', 'a')).toBe(key === 'apiKey')
    },
  )

  test('it says who asks', async () => {
    await requestAccessWithPassphrase(satellite.url, satellite.apiKey, passphrase, {
      userAgent: 'Holdfast/1.0',
    })
    expect(await satellite.event()).toEqual({ rpc: 'ProjectInfo', userAgent: 'Holdfast/1.0' })
    expect((await satellite.event()).received).toBeGreaterThan(70) // The key alone is of 70 bytes.
  })

  test('it does not get the salt of another project, and neither does uplink', async () => {
    const other = await startSatellite()
    if ('missing' in other) throw new Error(other.missing)
    await other.stop()
    const asked = { satellite: satellite.url, apiKey: other.apiKey, passphrase }
    await expect(oracle.requestAccess(asked)).rejects.toThrow('Unauthorized API credentials')
    await expect(requestAccessWithPassphrase(satellite.url, other.apiKey, passphrase)).rejects.toMatchObject({
      name: 'UplinkPermissionDeniedError',
      message: expect.stringContaining('Unauthorized API credentials'),
    })
  })

  test('it sends not a byte to a satellite that is not the one it was sent to', async () => {
    const url = `${satellite.other}@${satellite.url.split('@')[1]}`
    await expect(requestAccessWithPassphrase(url, satellite.apiKey, passphrase)).rejects.toMatchObject({
      name: 'TlsError',
    })
    expect(await satellite.event()).toEqual({ closed: true, received: 0 })
    await expect(
      oracle.requestAccess({ satellite: url, apiKey: satellite.apiKey, passphrase }),
    ).rejects.toThrow('peer ID did not match')
  })
})

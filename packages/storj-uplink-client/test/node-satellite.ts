import { rejection } from '@holdfast/testing'
import { expect } from 'vitest'
import { type Config, requestAccessWithPassphrase } from '../src/node.ts'
import { type Satellite, type SatelliteOptions, startSatellite } from '../src/satellite/satellite.ts'

/** Asks a satellite that does as it is told, and gives what came of it, once nothing is open any more. */
export async function ask(
  options: SatelliteOptions,
  config: Config = {},
  urlOf = (satellite: Satellite) => satellite.url,
) {
  const satellite = await startSatellite(options)
  const apiKey = satellite.apiKeys.create()
  const error = await rejection(requestAccessWithPassphrase(urlOf(satellite), apiKey, 'passphrase', config))
  await closed(satellite)
  return { error, satellite, apiKey }
}

/** Sees to it that the client has let go of everything by itself, and ends the satellite. */
export async function closed(satellite: Satellite): Promise<void> {
  await expect.poll(() => satellite.open, { interval: 5, timeout: 5000 }).toBe(0)
  await satellite.close()
  const sockets = () => process.getActiveResourcesInfo().filter((name) => /TCPSocket|TLS/.test(name))
  await expect.poll(sockets, { interval: 5, timeout: 5000 }).toEqual([])
}

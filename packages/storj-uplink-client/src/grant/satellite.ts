import { refuse } from '../refuse.js'
import { formatNodeUrl, readNodeUrl } from './node-url.js'

const US = '12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S'
const AP = '121RTSDpyNZVcEU84Ticf2L1ntiuUimbWgfATz21tuvgk3vzoA6'
const EU = '12L9ZFwhzVpuEKMUNUqkaTLGzwY9G24tbiigLiXpmZWKwmcNDDs'

/**
 * Those that could once be named without their id (storj/common rpc/known_ids.go). Upstream adds none to them, so that
 * `us1.storj.io` needs its id as every other satellite does.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'us-central-1.tardigrade.io': US,
  'mars.tardigrade.io': US,
  'asia-east-1.tardigrade.io': AP,
  'saturn.tardigrade.io': AP,
  'europe-west-1.tardigrade.io': EU,
  'jupiter.tardigrade.io': EU,
  'satellite.stefan-benten.de': '118UWpMCHzs6CvSgWd9BfFVjw5K9pZbJjkfZJexMtSkmKxvvAW',
  'saltlake.tardigrade.io': '1wFTAgs9DP5RSnCqKV1eLf6N9wtk4EAtmN5DpSxcs8EjT69tGE',
}

/**
 * A satellite's address, with its node id.
 * @throws InvalidArgumentError where it has none and is not known: anybody could answer in its place
 */
export function completeSatellite(argument: string, address: string): string {
  const url = readNodeUrl(argument, address)
  const host = url.address.replace(/:\d*$/, '')
  if (!host) throw refuse(argument, 'has a satellite without a host')
  const id = url.id ?? (Object.hasOwn(KNOWN, host) ? KNOWN[host] : undefined)
  if (!id) throw refuse(argument, 'must have a satellite with its node id, as in id@host:port')
  return formatNodeUrl({ ...url, id })
}

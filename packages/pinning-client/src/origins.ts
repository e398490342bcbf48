import { isPeerId } from './identifiers.js'
import { refuse } from './refuse.js'

const LIMIT = 20

// What means another machine, or none, elsewhere: this one, private networks, links, and names of either.
const LOCAL =
  /^\/(ip4\/(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\.|ip6\/(::1?\/|::ffff:|fe[89ab]|f[cd])|dns(addr|4|6)?\/([^/]+\.)?local(host)?\.?\/)/i

/**
 * The multiaddrs of nodes that have the content, each once.
 *
 * Local addresses are left out unless asked for: to a service elsewhere they are of no use, and may be refused
 * (IPFS Pinning Service API 1.0.0, "Provider hints").
 * @throws InvalidArgumentError for one that does not end in `/p2p/{peerID}`, and for more than 20
 */
export function writeOrigins(origins: readonly string[], local: boolean): string[] {
  if (!Array.isArray(origins)) throw refuse('origins', 'must be iterable')
  const all = [...new Set(origins)]
  for (const origin of all)
    if (!isPeerId(/^\/.+\/p2p\/(.+)$/.exec(origin)?.[1] ?? ''))
      throw refuse('origins', `must end in /p2p/{peerID}: ${origin}`)
  const reachable = all.filter((origin) => local || !LOCAL.test(origin))
  if (reachable.length > LIMIT) throw refuse('origins', `must be at most ${LIMIT}`)
  return reachable
}

import type { PinStatus } from './generated/pinning/types.gen.js'

/**
 * A pin's delegates, the service's nodes that wait for the content, by their peer ID: libp2p dials one peer at a
 * time, by all of its addresses. What names no peer stands under `''`.
 */
export function delegatesByPeer({ delegates }: Pick<PinStatus, 'delegates'>): Map<string, string[]> {
  const peers = new Map<string, string[]>()
  for (const address of new Set(delegates)) {
    const peer = /\/p2p\/([^/]+)$/.exec(address)?.[1] ?? ''
    peers.set(peer, [...(peers.get(peer) ?? []), address])
  }
  return peers
}

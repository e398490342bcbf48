import type { PinStatus } from '@holdfast/pinning-client'
import { cidOf } from '../servers/raw-block.ts'

/** A pin object as a service holds it. */
export const pinStatus = async (name: string, fields: Partial<PinStatus> = {}): Promise<PinStatus> => ({
  requestid: `request-${name}`,
  status: 'pinned',
  created: '2026-01-01T00:00:00Z',
  pin: { cid: await cidOf(name), name },
  delegates: ['/dnsaddr/pins.example/p2p/12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA'],
  ...fields,
})

/** So many pin objects, `perSecond` to each second, as services write them that cut times. */
export const pinsBySecond = (count: number, perSecond: number): Promise<PinStatus[]> =>
  Promise.all(
    Array.from({ length: count }, (_, i) => {
      const at = Date.UTC(2026, 0, 1) + Math.floor(i / perSecond) * 1000
      return pinStatus(`pin ${i}`, { created: new Date(at).toISOString().replace('.000', '') })
    }),
  )

import { readInstant } from '../created.js'
import type { Pin, PinStatus, StatusInfo } from '../generated/pinning/types.gen.js'
import { keeping } from './keep.js'
import type { PinningQuirks } from './quirks.js'

/** How a new pin gets on, by the clock. */
export interface Lifecycle {
  /** Milliseconds for which it is `queued`; 2 unless told, `Infinity` until a test moves it on. */
  queuedMs?: number | undefined
  /** Milliseconds for which it is then `pinning`; 2 unless told. */
  pinningMs?: number | undefined
  /** How it ends: pinned unless told; text is what `info.status_details` says of the failure. */
  failure?: ((pin: Pin) => string | undefined) | undefined
}

/** The pins that a mocked service holds. */
export interface PinStore {
  /** All of them as they are now, newest first. */
  all(): PinStatus[]
  get(requestid: string): PinStatus | undefined
  /** Pins as a client would. */
  add(pin: Pin): PinStatus
  /** Puts a pin object as it is, but for what `quirks` make of it; its status stays until `setStatus`. */
  put(pin: PinStatus): void
  /** Moves a pin on, whatever the clock says. */
  setStatus(requestid: string, status: PinStatus['status'], info?: StatusInfo): void
  /** Whether there was one. */
  remove(requestid: string): boolean
  clear(): void
}

interface Entry {
  readonly pin: PinStatus
  /** Its `created`, in nanoseconds. */
  readonly at: bigint
  /** Since when the clock drives its status; none for one that a test drives. */
  readonly since?: number
}

const DELEGATE = '/ip4/127.0.0.1/tcp/4001/p2p/12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo'

export function createPinStore(
  { queuedMs = 2, pinningMs = 2, failure }: Lifecycle,
  now: () => number,
  quirks: PinningQuirks = {},
): PinStore {
  const { createdSharedBy = 1 } = quirks
  const keep = keeping(quirks)
  const entries = new Map<string, Entry>()
  let newestFirst: Entry[] | undefined
  let latest = 0
  let added = 0

  const put = (status: PinStatus, since?: number) => {
    const pin = keep(status)
    const at = readInstant(pin.created)?.at
    if (at === undefined) throw new TypeError(`created is not an RFC 3339 time: ${pin.created}`)
    entries.set(pin.requestid, { pin, at, ...(since !== undefined && { since }) })
    newestFirst = undefined
    return pin
  }

  /** Unique, as the specification has it, also for two pins within a millisecond, unless they are to share it. */
  const nextCreated = (since: number): string => {
    if (added++ % createdSharedBy === 0) latest = Math.max(Math.trunc(since), latest + 1)
    return new Date(latest).toISOString()
  }

  const present = ({ pin, since }: Entry): PinStatus => {
    if (since === undefined) return pin
    const age = now() - since
    if (age < queuedMs) return pin
    if (age < queuedMs + pinningMs) return { ...pin, status: 'pinning' }
    const status_details = failure?.(pin.pin)
    return status_details === undefined
      ? { ...pin, status: 'pinned' }
      : { ...pin, status: 'failed', info: { ...pin.info, status_details } }
  }

  return {
    all() {
      // Of those that share a `created`, the one put last is the newest.
      newestFirst ??= [...entries.values()].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      return newestFirst.map(present)
    },
    get(requestid) {
      const entry = entries.get(requestid)
      return entry && present(entry)
    },
    add(pin) {
      const since = now()
      const status: PinStatus = {
        requestid: crypto.randomUUID(),
        status: 'queued',
        created: nextCreated(since),
        pin,
        delegates: [DELEGATE],
      }
      return put(status, since)
    },
    put: (pin) => void put(pin),
    setStatus(requestid, status, info) {
      const entry = entries.get(requestid)
      if (!entry) throw new RangeError(`there is no pin ${requestid}`)
      put({ ...present(entry), status, ...(info && { info }) })
    },
    remove(requestid) {
      newestFirst = undefined
      return entries.delete(requestid)
    },
    clear() {
      entries.clear()
      newestFirst = undefined
    },
  }
}

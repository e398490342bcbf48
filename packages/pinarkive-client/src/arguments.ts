import { type CidLike, writeCid as write } from '@holdfast/shared'
import type { Scope } from './generated/pinarkive/types.gen.js'
import { refuse, SERVICE } from './refuse.js'
import { type Timelock, writeTimelock } from './timelock.js'

/** Where content goes, and for how long. */
export interface Placement {
  /** The cluster, such as `cl1-eu`; the service's own choice unless told. */
  clusterId?: string | undefined
  /** Until when it stays, on a plan that has this. Without it, for good. */
  timelock?: Timelock | undefined
}

/** What a new token may do, and for how long. */
export interface TokenOptions {
  /** What it is for, to be shown in lists. */
  label?: string | undefined
  /** Days until it ends; never unless told. */
  expiresInDays?: number | undefined
  /** What it may do; what the account may unless told. */
  scopes?: readonly Scope[] | undefined
  /** A code of the authenticator, where the account wants one. */
  totpCode?: string | undefined
}

export const writeCid = (cid: CidLike): string => write(SERVICE, cid)

/** Takes a placement out of what else was given, as the service has it. */
export const takePlacement = <Options extends Placement>({ clusterId, timelock, ...rest }: Options) => ({
  placement: { cl: clusterId, timelock: timelock === undefined ? undefined : writeTimelock(timelock) },
  rest,
})

/** Refuses what is given and is not a whole number above 0. */
export function assertCounts(counts: Readonly<Record<string, number | undefined>>): void {
  for (const name in counts) {
    const value = counts[name]
    if (value !== undefined && !(Number.isInteger(value) && value > 0))
      throw refuse(name, 'must be a whole number above 0')
  }
}

/** Refuses texts that are empty, which would be another request or none. */
export function assertTexts<Texts extends Readonly<Record<string, unknown>>>(texts: Texts): Texts {
  for (const name in texts)
    if (typeof texts[name] !== 'string' || !texts[name]) throw refuse(name, 'must not be empty')
  return texts
}

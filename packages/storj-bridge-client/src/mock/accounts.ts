import type { PublicKey, User } from '../generated/storj-bridge/types.gen.js'
import { isPublicKey } from '../signing/public-key.js'
import type { Era } from './era.js'
import { passwordHash, randomHex } from './hashes.js'
import { Refusal } from './refusal.js'

/** Who has an account. */
export interface MockedUser {
  readonly email: string
  readonly password: string
  /** Whether the account is active; it is unless told. */
  readonly activated?: boolean | undefined
  /** Public keys that are registered, in hexadecimal; none unless told. */
  readonly publicKeys?: readonly string[] | undefined
}

/** A mail that the bridge has sent. */
export interface SentMail {
  readonly to: string
  readonly subject: 'activation' | 'deactivation' | 'reset'
  readonly token: string
  /** What there is to be opened. */
  readonly link: string
}

export interface Account {
  readonly email: string
  readonly uuid: string
  readonly created: number
  passwordHash: string
  activated: boolean
  /** The tokens in the mails, each good until it is used or the next one is sent. */
  readonly mailed: Map<SentMail['subject'], string>
  /** In 2016 the last one. */
  lastNonce: number
  /** Later, those of the last five minutes. */
  readonly nonces: Map<string, number>
}

export type Accounts = ReturnType<typeof createAccounts>

const TOKEN_BYTES = { activation: 32, deactivation: 256, reset: 256 } as const
const PATHS = { activation: 'activations', deactivation: 'deactivations', reset: 'resets' } as const

/** Users with their keys, and the mails to them. */
export function createAccounts(users: readonly MockedUser[], baseUrl: string, now: () => number) {
  const accounts = new Map<string, Account>()
  const keys = new Map<string, { email: string; label: string }>()
  const mails: SentMail[] = []

  const add = (email: string, hash: string, activated: boolean): Account => {
    const account: Account = {
      email,
      uuid: crypto.randomUUID(),
      created: now(),
      passwordHash: hash,
      activated,
      mailed: new Map(),
      lastNonce: 0,
      nonces: new Map(),
    }
    accounts.set(email, account)
    return account
  }
  const addKey = (email: string, key: string, label = '') => {
    if (keys.has(key)) throw new Refusal(400, 'Public key is already registered')
    keys.set(key, { email, label })
  }

  for (const { email, password, activated = true, publicKeys = [] } of users) {
    add(email, passwordHash(password), activated)
    for (const key of publicKeys) {
      if (!isPublicKey(key)) throw new RangeError(`${key} is no public key of secp256k1 in hexadecimal`)
      addKey(email, key)
    }
  }

  return {
    all: () => [...accounts.values()],
    byEmail: (email: string) => accounts.get(email),
    add,
    addKey,
    removeKey: (email: string, key: string) => keys.get(key)?.email === email && keys.delete(key),
    ownerOf: (key: string) => accounts.get(keys.get(key)?.email ?? ''),
    keysOf: (email: string, era: Era): PublicKey[] =>
      [...keys]
        .filter(([, owned]) => owned.email === email)
        .map(([key, { label }]) => ({ user: email, key, id: key, ...(era === 'last' && { label }) })),
    mails,
    /** Sends a mail; the token in the one before is void. */
    mail({ email, mailed }: Account, subject: SentMail['subject'], redirect?: unknown) {
      const token = randomHex(TOKEN_BYTES[subject])
      mailed.set(subject, token)
      const query = typeof redirect === 'string' ? `?redirect=${encodeURIComponent(redirect)}` : ''
      mails.push({ to: email, subject, token, link: `${baseUrl}/${PATHS[subject]}/${token}${query}` })
    },
    /** Whom a token was mailed to; it is used up. */
    redeem(subject: SentMail['subject'], token: string): Account | undefined {
      const account = [...accounts.values()].find(({ mailed }) => mailed.get(subject) === token)
      account?.mailed.delete(subject)
      return account
    },
  }
}

/** A user as the bridge shows one. */
export function showUser({ email, uuid, created, activated }: Account, era: Era): User {
  const user = { email, id: email, created: new Date(created).toISOString(), activated }
  if (era === 2016) return user
  return { ...user, uuid, isFreeTier: true, preferences: { dnt: false }, referralPartner: null }
}

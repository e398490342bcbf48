import type { TokenItem } from '../generated/pinarkive/types.gen.js'
import { readBase32 } from './totp.js'

/** An account as a test describes it. */
export interface MockedUser {
  readonly email: string
  readonly password: string
  readonly username?: string | undefined
  /** The code of a plan; `premium` unless told. */
  readonly plan?: string | undefined
  /** In base32, as an authenticator takes it; without one the account has no second factor. */
  readonly totpSecret?: string | undefined
  /** True unless told. */
  readonly emailVerified?: boolean | undefined
  /** `inactive`: because nobody used it, so that its address can be verified anew. */
  readonly disabled?: boolean | 'inactive' | undefined
  readonly apiKeys?: readonly MockedApiKey[] | undefined
}

/** An API key that an account has to begin with. */
export interface MockedApiKey {
  readonly name: string
  readonly token: string
  /** All of the document's unless told. */
  readonly scopes?: readonly string[] | undefined
}

/** An account as the mock keeps it. */
export interface Account {
  readonly id: string
  readonly createdAt: string
  user: MockedUser
  /** By name, which is unique in an account. */
  readonly keys: Map<string, ApiKey>
  /** The last time step whose code was taken: a code is good once (RFC 6238, 5.2). */
  usedStep: number
}

export interface ApiKey {
  readonly token: string
  readonly item: TokenItem & { readonly name: string; readonly scopes: string[] }
}

interface Grant {
  readonly account: Account
  readonly endsAt: number
}

/** Who calls, and by what. A session has no key, and may do everything. */
export interface Caller {
  readonly account: Account
  readonly key: ApiKey | undefined
}

const SESSION_MS = 24 * 3_600_000
const TEMPORARY_MS = 5 * 60_000

export const ALL_SCOPES: readonly string[] = [
  'files:read',
  'files:write',
  'files:delete',
  'files:rename',
  'user:read',
  'tokens:read',
  'tokens:write',
  'tokens:delete',
  'cluster:read',
  'plans:read',
]

/** The accounts of a mocked service, their sessions and keys. */
export function createAccounts(users: readonly MockedUser[], now: () => number) {
  const accounts = new Map<string, Account>()
  const sessions = new Map<string, Grant>()
  const temporary = new Map<string, Grant>()

  const addKey = (account: Account, token: string, item: ApiKey['item']) => {
    const key = { token, item }
    account.keys.set(item.name, key)
    return key
  }
  const time = (at = now()) => new Date(at).toISOString()

  for (const user of users) {
    if (user.totpSecret !== undefined) readBase32(user.totpSecret)
    const account: Account = {
      id: objectId(),
      createdAt: time(),
      user,
      keys: new Map(),
      usedStep: Number.NEGATIVE_INFINITY,
    }
    for (const { name, token, scopes = ALL_SCOPES } of user.apiKeys ?? [])
      addKey(account, token, {
        name,
        label: 'cli-access',
        createdAt: time(),
        expiresAt: null,
        lastUsed: null,
        scopes: [...scopes],
      })
    accounts.set(user.email, account)
  }

  const grant = (to: Map<string, Grant>, token: string, account: Account, ms: number) => {
    to.set(token, { account, endsAt: now() + ms })
    return token
  }
  const granted = (by: Map<string, Grant>, token: string) => {
    const found = by.get(token)
    if (found && found.endsAt > now()) return found.account
    by.delete(token)
    return undefined
  }

  return {
    byEmail: (email: string) => accounts.get(email),

    startSession: (account: Account) => grant(sessions, sessionToken(account.id, now()), account, SESSION_MS),
    endSession: (token: string) => void sessions.delete(token),
    endSessions(account: Account) {
      for (const [token, session] of sessions) if (session.account === account) sessions.delete(token)
    },

    /** Between password and code. */
    startLogin: (account: Account) => grant(temporary, secret(), account, TEMPORARY_MS),
    login: (token: string) => granted(temporary, token),
    endLogin: (token: string) => void temporary.delete(token),

    addKey(account: Account, name: string, label: string, scopes: readonly string[], days?: number) {
      const expiresAt = days === undefined ? null : time(now() + days * 86_400_000)
      const item = { name, label, createdAt: time(), expiresAt, lastUsed: null, scopes: [...scopes] }
      return addKey(account, `pk_${secret()}`, item)
    },

    /** Whose these credentials are. Either header takes a key, and only `Authorization` a session. */
    caller({ token, apiKey }: Readonly<Record<string, string>>): Caller | undefined {
      const account = token === undefined ? undefined : granted(sessions, token)
      if (account) return { account, key: undefined }
      const secret = token ?? apiKey
      for (const account of accounts.values())
        for (const key of account.keys.values()) {
          const { expiresAt } = key.item
          if (key.token !== secret || (expiresAt && Date.parse(expiresAt) <= now())) continue
          key.item.lastUsed = time()
          return { account, key }
        }
      return undefined
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>

/** Identifiers look like those of MongoDB, which the service's clients show (`_id`). */
export const objectId = (): string => hex(crypto.getRandomValues(new Uint8Array(12)))

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const secret = () => hex(crypto.getRandomValues(new Uint8Array(24)))

/** Opaque, but of the form of a JSON Web Token, for what looks at it from outside. */
function sessionToken(id: string, at: number): string {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
  const iat = Math.floor(at / 1000)
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: id, iat, exp: iat + SESSION_MS / 1000 })}.${secret()}`
}

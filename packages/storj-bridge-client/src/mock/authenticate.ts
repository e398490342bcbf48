import { isPublicKey } from '../signing/public-key.js'
import { readTarget } from '../signing/target.js'
import { verifyRequest } from '../signing/verify-request.js'
import type { Account, Accounts } from './accounts.js'
import type { Era } from './era.js'
import type { BridgeQuirks } from './quirks.js'
import type { Received } from './receive.js'
import { Refusal } from './refusal.js'

/** Who asks: a user, or somebody with a key that is nobody's, or just anybody. */
export interface Caller {
  readonly account?: Account
  /** The key by which the request is signed. */
  readonly publicKey?: string
}

interface Bridge {
  readonly baseUrl: string
  readonly era: Era
  readonly quirks: BridgeQuirks
  readonly accounts: Accounts
  readonly now: () => number
}

const FIVE_MINUTES = 300_000

/** How a caller shows who it is. Where there is a password, no signature is looked at. */
export function strategyOf({ headers }: Request): 'basic' | 'signature' | undefined {
  if (readBasic(headers)) return 'basic'
  return headers.get('x-signature') && headers.get('x-pubkey') ? 'signature' : undefined
}

/** Who asks. @throws Refusal */
export function authenticate(bridge: Bridge, received: Received): Caller {
  const { headers } = received.request
  switch (strategyOf(received.request)) {
    case 'basic':
      return { account: byPassword(bridge, headers) }
    case 'signature':
      return bySignature(bridge, received)
    default:
      throw new Refusal(
        401,
        bridge.era === 2016
          ? 'Invalid signature or public key supplied'
          : 'No authentication strategy detected',
      )
  }
}

function byPassword({ accounts }: Bridge, headers: Headers): Account {
  const { email, hash } = readBasic(headers) as { email: string; hash: string }
  const account = accounts.byEmail(email)
  if (account?.passwordHash !== hash) throw new Refusal(401, 'Invalid email or password')
  return active(account)
}

function readBasic(headers: Headers): { email: string; hash: string } | undefined {
  const encoded = /^basic +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  try {
    const bytes = Uint8Array.from(atob(encoded ?? ''), (char) => char.charCodeAt(0))
    const [, email, hash] = /^([^:]+):(.+)$/.exec(new TextDecoder().decode(bytes)) ?? []
    return email && hash ? { email, hash } : undefined
  } catch {
    return undefined // It is no Base64.
  }
}

/** In the order of storj-service-middleware 1.3.3, authenticate.js, which is that of 0.2.2 as well. */
function bySignature(bridge: Bridge, { request, body }: Received): Caller {
  const { baseUrl, era, accounts } = bridge
  const publicKey = request.headers.get('x-pubkey') as string
  const signature = request.headers.get('x-signature') as string
  if (!isPublicKey(publicKey))
    throw era === 2016
      ? new Refusal(401, 'Invalid signature or public key supplied')
      : new Refusal(500, 'public key length is invalid')

  const signed = { method: request.method, ...readTarget(request.url, baseUrl), body }
  if (!verifyRequest(signed, { 'x-signature': signature, 'x-pubkey': publicKey }))
    throw new Refusal(401, 'Invalid signature')
  const account = accounts.ownerOf(publicKey)
  if (!account) return { publicKey }
  spendNonce(bridge, active(account), request, body)
  return { account, publicKey }
}

function active(account: Account): Account {
  if (!account.activated) throw new Refusal(403, 'User account has not been activated')
  return account
}

function spendNonce(
  { era, quirks, now }: Bridge,
  account: Account,
  request: Request,
  body: Uint8Array,
): void {
  const inBody = ['POST', 'PUT', 'PATCH'].includes(request.method)
  const nonce = inBody ? nonceOfBody(body) : new URL(request.url).searchParams.get('__nonce')
  if (era === 'last') keepUnique(account, nonce, now())
  else if (nonce != null && (inBody || !quirks.nonceInBodyOnly)) keepRising(account, nonce)
}

function keepRising(account: Account, nonce: unknown): void {
  const number = Number(nonce)
  if (Number.isNaN(number))
    throw new Refusal(
      500,
      `User validation failed: __nonce: Cast to Number failed for value "${nonce}" at path "__nonce"`,
    )
  if (number < account.lastNonce) throw new Refusal(401, 'Invalid nonce supplied')
  account.lastNonce = number
}

function keepUnique({ email, nonces }: Account, nonce: unknown, at: number): void {
  if (nonce == null || nonce === '')
    throw new Refusal(500, 'UserNonce validation failed: nonce: Path `nonce` is required.')
  // A Map is in the order of time: the oldest come first.
  for (const [old, spentAt] of nonces) {
    if (spentAt > at - FIVE_MINUTES) break
    nonces.delete(old)
  }
  const key = String(nonce)
  // The bridge means this to be 401, and compares the code of MongoDB's error with a text.
  if (nonces.has(key))
    throw new Refusal(
      400,
      `E11000 duplicate key error collection: bridge.usernonces index: user_1_nonce_1 dup key: { : "${email}", : "${key}" }`,
    )
  nonces.set(key, at)
}

function nonceOfBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)).__nonce
  } catch {
    return undefined
  }
}

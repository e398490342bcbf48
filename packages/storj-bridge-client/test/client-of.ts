import { byRequest } from '@holdfast/testing'
import {
  type BasicAccount,
  createStorjBridgeClient,
  KeyPair,
  type StorjBridgeClient,
  type StorjBridgeClientOptions,
} from '../src/index.ts'

export const BASE_URL = 'https://bridge.example'
export const BUCKET = '6b00d5d9cc42f724a4e70ef6'
export const FILE = 'f16fdaa16672f755f4e92657'
/** What a mail's link ends with: of an activation, and of a deactivation or a reset. */
export const ACTIVATOR = '5e'.repeat(32)
export const RESETTER = '7a'.repeat(256)

export const ACCOUNT: BasicAccount = { email: 'user@example.com', password: 'correct horse' }
/** As curl would make it: printf '%s' 'correct horse' | sha256sum. */
export const PASSWORD_HASH = '4104d36f8da2c254349f85836793ebe029e0c957063a34c91c2e9203187b5631'
export const KEY_PAIR = KeyPair.import('e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35')
/** Of another account, in its long form. */
export const LONG_KEY = `04${'ab'.repeat(64)}`

type Respond = (request: Request) => Response | Promise<Response>
export type Options = Omit<StorjBridgeClientOptions, 'account' | 'keyPair' | 'nonce' | 'baseUrl'> & {
  baseUrl?: string
}

const common = (respond: Respond | undefined) => ({
  baseUrl: BASE_URL,
  fetch: respond && byRequest(respond),
  retry: false as const,
})

/** A client by password whose failures are not repeated, so that a test sees the first. */
export const clientOf = (respond?: Respond, options: Options = {}): StorjBridgeClient =>
  createStorjBridgeClient({ ...common(respond), account: ACCOUNT, ...options })

/** The same by a key. */
export const signingClientOf = (respond?: Respond, options: Options = {}): StorjBridgeClient =>
  createStorjBridgeClient({ ...common(respond), keyPair: KEY_PAIR, ...options })

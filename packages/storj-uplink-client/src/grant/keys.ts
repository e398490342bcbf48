import { hmac } from '@noble/hashes/hmac.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { type ByteString, fromByteString } from './bytes.js'

/** Every encryption key and key nonce is derived to be of one length. */
export const KEY_LENGTH = 32
export const NONCE_LENGTH = 24

const derive = (key: Uint8Array, message: ByteString, length: number) =>
  hmac(sha512, key, fromByteString(message)).subarray(0, length)

/** storj/common encryption.DeriveKey. */
export const deriveKey = (key: Uint8Array, message: ByteString): Uint8Array =>
  derive(key, message, KEY_LENGTH)

/** The key of what is called `component` below the one whose key is given. */
export const keyOfComponent = (key: Uint8Array, component: ByteString): Uint8Array =>
  deriveKey(key, `path:${component}`)

/** A nonce of a component's own, so that the same path is always encrypted alike. */
export const nonceOfComponent = (key: Uint8Array, component: ByteString): Uint8Array =>
  derive(keyOfComponent(key, component), 'nonce', NONCE_LENGTH)

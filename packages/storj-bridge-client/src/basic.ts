import { type Call, HoldfastError } from '@holdfast/shared'
import { refuse, SERVICE } from './refuse.js'

/** A password, or what was kept in its place. It is never sent itself. */
export type Password =
  | { readonly password: string; readonly passwordHash?: undefined }
  | {
      readonly password?: undefined
      /** Its SHA-256, 64 hexadecimal digits in small letters. It opens the account as the password does. */
      readonly passwordHash: string
    }

/** Whose account it is. */
export type BasicAccount = Password & { readonly email: string }

const SHA_256 = /^[0-9a-f]{64}$/

/**
 * What the bridge is told of a password, also where one is set: the SHA-256 of its UTF-8, hexadecimal.
 * @throws InvalidArgumentError
 */
export async function hashPassword(given: Password): Promise<string> {
  assertPassword(given)
  if (given.passwordHash !== undefined) return given.passwordHash
  const { subtle } = crypto
  if (!subtle) throw new HoldfastError('no WebCrypto: the page must be https', { service: SERVICE })
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(given.password))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The credentials of Basic authentication, without the word. The password is hashed with the first request, once.
 * @throws InvalidArgumentError
 */
export function basicCredential(account: BasicAccount): () => Promise<string> {
  const { email } = account
  assertEmail(email)
  assertPassword(account)
  let credential: Promise<string> | undefined
  return () => {
    credential ??= hashPassword(account).then((hash) => toBase64(`${email}:${hash}`))
    return credential
  }
}

/** @throws InvalidArgumentError for what no account could be asked for by */
export function assertEmail(email: string): void {
  // RFC 7617, section 2: a user's name ends with the first colon, and neither has control characters.
  if (typeof email !== 'string' || !/^[^:\p{Cc}]+$/u.test(email))
    throw refuse('email', 'must be a text without ":" and control characters')
}

/** Keeps the hash that opens an account out of a call's errors, also where somebody has decoded the credential. */
export function hidePasswordHash({ credentials, secrets }: Call): void {
  const credential = credentials.get('basic')
  if (credential) secrets.add(atob(credential).slice(-64))
}

function assertPassword({ password, passwordHash }: Password): void {
  if (passwordHash !== undefined) {
    if (!SHA_256.test(passwordHash))
      throw refuse('passwordHash', 'must be 64 hexadecimal digits in small letters')
    if (password !== undefined) throw refuse('password', 'must not be given beside passwordHash')
    return
  }
  if (typeof password !== 'string' || !password) throw refuse('password', 'must be a text that is not empty')
  // Hashed twice, it would be refused by the bridge without a word about the reason.
  if (SHA_256.test(password.toLowerCase()))
    throw refuse(
      'password',
      'looks like a SHA-256: pass it as passwordHash, or if it is what you type, its own SHA-256 as passwordHash',
    )
}

// RFC 7617, section 2.1: names are in UTF-8, which btoa cannot read by itself.
const toBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

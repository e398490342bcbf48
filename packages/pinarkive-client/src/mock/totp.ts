/** Milliseconds for which a code is shown: the time step of RFC 6238, 4.1, that every authenticator uses. */
const STEP_MS = 30_000
const DIGITS = 6

/**
 * The code that an authenticator shows at a time (RFC 6238 with SHA-1, 30 seconds, 6 digits).
 * @param secret in base32, as authenticators take it
 * @param at milliseconds since 1970; now unless told
 */
export const totpCode = (secret: string, at = Date.now()): Promise<string> =>
  hotp(readBase32(secret), Math.floor(at / STEP_MS))

/** The time step whose code this is: the present one, the last or the next (RFC 6238, 5.2); nothing for a wrong code. */
export async function matchTotp(secret: string, code: string, at: number): Promise<number | undefined> {
  const key = readBase32(secret)
  const present = Math.floor(at / STEP_MS)
  for (const step of [present, present - 1, present + 1]) if ((await hotp(key, step)) === code) return step
  return undefined
}

/** RFC 4226, 5.3. */
async function hotp(secret: Uint8Array<ArrayBuffer>, counter: number): Promise<string> {
  const message = new DataView(new ArrayBuffer(8))
  message.setBigUint64(0, BigInt(counter))
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, message))
  const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** As people copy it: in any case, with spaces and without padding. */
export function readBase32(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.toUpperCase().replace(/[\s=-]/g, '')
  if (!/^[A-Z2-7]+$/.test(digits)) throw new TypeError('a TOTP secret is written in base32')
  const bits = [...digits].map((digit) => ALPHABET.indexOf(digit).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2))
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { encodeBase58Check } from '../grant/base58.js'
import { addCaveat, readMacaroon, writeMacaroon } from '../grant/macaroon.js'

const hmac = (key: Uint8Array, data: Uint8Array) => createHmac('sha256', key).update(data).digest()

/** The API keys of a project, known by their heads as a satellite knows them. */
export class ApiKeys {
  readonly #secrets = new Map<string, Uint8Array>()

  /** A new one, as people are given it. */
  create(): string {
    const [head, secret] = [randomBytes(32), randomBytes(32)]
    this.#secrets.set(head.toString('hex'), secret)
    return encodeBase58Check(writeMacaroon({ head, caveats: [], tail: hmac(secret, head) }))
  }

  /** Whether a key is one of these, or one of these with caveats. Undefined where it is no key at all. */
  allow(raw: Uint8Array): boolean | undefined {
    try {
      const { head, caveats, tail } = readMacaroon(raw)
      const secret = this.#secrets.get(Buffer.from(head).toString('hex'))
      if (!secret) return false
      const root = { head, caveats: [], tail: hmac(secret, head) }
      const due = caveats.reduce(addCaveat, root as ReturnType<typeof readMacaroon>)
      return timingSafeEqual(due.tail, tail)
    } catch {
      return undefined
    }
  }
}

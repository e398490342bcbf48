import type { Fetch } from '../options.js'

/** What of TLS can be set: options of Node's `tls.connect`. */
export interface TlsOptions {
  readonly ca?: readonly string[]
  readonly rejectUnauthorized?: boolean
}

/**
 * Fetch with TLS options of its own. Node's takes none; undici, of which it is a copy, does, and is loaded here alone.
 * @throws Error where undici is not installed
 */
export async function fetchWith(tls: TlsOptions): Promise<Fetch> {
  const { Agent, fetch } = await import('undici').catch((cause) => {
    throw new Error('a fetch with certificates of its own needs undici: npm install undici', { cause })
  })
  const dispatcher = new Agent({ connect: tls as object })
  const send = fetch as unknown as (url: string, init: object) => Promise<Response>
  // Bun has its own undici, which passes over the dispatcher and takes `tls`.
  return (url, init) => send(url, { ...init, dispatcher, tls })
}

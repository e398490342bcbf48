import { InvalidArgumentError } from '../errors.js'
import type { Fetch } from '../options.js'
import { fetchWith } from './fetch-with.js'

/** The addresses and names of the machine itself (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3; RFC 6761, 6.3). */
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|(.+\.)?localhost)$/

/**
 * A fetch that looks at no certificate, for a service on this machine whose authority cannot be had; `trustingFetch` is
 * better wherever it can. It asks nobody but this machine, and follows no redirection, which could lead elsewhere.
 * In Node it needs the package `undici`; its answers are undici's own Response. What it gives throws
 * InvalidArgumentError for any other host, before anything is sent.
 * @throws Error where undici is not installed
 */
export async function insecureFetch(): Promise<Fetch> {
  const fetch = await fetchWith({ rejectUnauthorized: false })
  return async (url, init) => {
    const { hostname } = new URL(url)
    if (!LOOPBACK.test(hostname))
      throw new InvalidArgumentError('url', `must be on this machine, which ${hostname} is not`, {
        service: 'insecureFetch',
      })
    // Left out, as anybody but our clients may do, it means `follow` too.
    return fetch(url, { ...init, redirect: init.redirect === 'manual' ? 'manual' : 'error' })
  }
}

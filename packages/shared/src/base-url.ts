import { InvalidArgumentError } from './errors.js'

/**
 * A base URL without trailing and doubled slashes.
 * @throws InvalidArgumentError where it is not an absolute http(s) URL, or has a query, a fragment or a user in it.
 */
export function normaliseBaseUrl(service: string, baseUrl: string | URL): string {
  const refuse = (message: string) => new InvalidArgumentError('baseUrl', message, { service })
  let url: URL | undefined
  try {
    url = new URL(baseUrl)
  } catch {} // It is no URL.
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('must begin with https:// or http://')
  // Fetch refuses a URL with a user in it, and shows the password in its error.
  if (/[?#]/.test(url.href) || url.username || url.password)
    throw refuse('must not have a query, a fragment or a user')
  return url.origin + url.pathname.replace(/\/+/g, '/').replace(/\/$/, '')
}

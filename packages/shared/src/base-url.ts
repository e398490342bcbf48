import { InvalidArgumentError } from './errors.js'

/**
 * A base URL without trailing and doubled slashes.
 * @throws InvalidArgumentError where it is not an absolute http(s) URL, or has a query, a fragment or a user in it.
 */
export function normaliseBaseUrl(service: string, baseUrl: string | URL): string {
  let url: URL | undefined
  try {
    url = new URL(baseUrl)
  } catch {} // It is no URL.
  // Fetch refuses a URL with a user in it, and shows the password in its error.
  if (!url?.protocol.match(/^https?:$/) || url.href !== url.origin + url.pathname)
    throw new InvalidArgumentError('baseUrl', 'must be http(s)://, without query, fragment and user', {
      service,
    })
  return url.origin + url.pathname.replace(/\/+(?=\/|$)/g, '')
}

/**
 * What this platform's fetch does with a request. In a browser it forbids the request to say its own length, and asks
 * other origins for leave. In Node it keeps all that was sent, for a redirection (undici #4058), unless a redirection is
 * a failure; as that may come after the service took the body, the failure says so. workerd does not know that word, and
 * keeps nothing.
 */
export function platform(): { readonly redirect: 'error'; readonly isBrowser: boolean } {
  const probe = (redirect: 'error' | 'manual') =>
    new Request('https://localhost', { redirect, headers: { 'content-length': '1' } })
  let request: Request
  try {
    request = probe('error')
  } catch {
    request = probe('manual')
  }
  return { redirect: request.redirect as 'error', isBrowser: !request.headers.has('content-length') }
}

/**
 * A request without the client, for what the client would never send: a test that relies on a server refusing
 * something first sees the server refuse it.
 */
export const plainFetch = async (
  { baseUrl, accessToken }: { baseUrl: string; accessToken: string },
  path: string,
  { headers, ...init }: { method?: string; headers?: Record<string, string>; body?: string } = {},
) => {
  const response = await fetch(baseUrl + path, {
    ...init,
    headers: { authorization: `Bearer ${accessToken}`, ...headers },
  })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

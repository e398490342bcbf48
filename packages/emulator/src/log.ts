/** A request to an emulated service, when it has ended. No credential is in it. */
export interface LoggedRequest {
  readonly service: string
  readonly method: string
  /** With the query. */
  readonly path: string
  /** The operation of the service's document that it was; none where it was none, or the mock could not answer. */
  readonly operationId: string | undefined
  /** None where the client went away before it had the answer. */
  readonly status: number | undefined
  /** Milliseconds from the request's head to the answer's end. */
  readonly ms: number
  /** Why the mock could not answer: a status of 500. */
  readonly error: string | undefined
}

/** A request in one line. */
export function formatRequest({ service, method, path, status, ms, error }: LoggedRequest): string {
  const end = status ?? 'the client went away'
  const reason = error ? `: ${error.replace(/\s+/g, ' ')}` : ''
  return `${service} ${method} ${path} ${end} ${Math.round(ms)} ms${reason}`
}

const HIDDEN = '***'

/** Names of query parameters whose values are secret, whatever they are. */
const SECRET = /token|secret|passw|signature|credential|authorization|api[-_]?key/i

/** A text without these secrets. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text)
}

/** A request's target as it may be shown: path and query, no secret in either. */
export function redactPath(target: string, secrets: readonly string[]): string {
  const base = 'http://127.0.0.1'
  if (!URL.canParse(target, base)) return HIDDEN
  // Also percent-encodes what a terminal might obey.
  const { pathname, search } = new URL(target, base)
  const hasSecret = (text: string) =>
    secrets.some((secret) => text.includes(secret) || decode(text).includes(secret))

  const parameters = search.slice(1).split('&')
  const shown = parameters.map((parameter) => {
    const name = parameter.split('=', 1)[0] as string
    if (hasSecret(name)) return HIDDEN
    return SECRET.test(decode(name)) || hasSecret(parameter) ? `${name}=${HIDDEN}` : parameter
  })
  return (hasSecret(pathname) ? `/${HIDDEN}` : pathname) + (search && `?${shown.join('&')}`)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

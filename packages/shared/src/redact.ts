/** The secrets that a call has used, by the name of their scheme. */
export type Secrets = ReadonlyMap<string, string>

// Shorter values are found in ordinary words, and are nobody's secret.
const SHORTEST = 4

/** A text without the values that must not be shown, whether written plainly, as in a URL or as in JSON. */
export function redact(text: string, secrets: Secrets): string {
  let shown = text
  for (const secret of secrets.values()) {
    const json = JSON.stringify(secret).slice(1, -1)
    // Several languages write "/" as "\/" in JSON.
    for (const form of [secret, encodeURIComponent(secret), json, json.replaceAll('/', '\\/')])
      if (form.length >= SHORTEST) shown = shown.replaceAll(form, '[redacted]')
  }
  return shown
}

/** Headers as an error may carry them: no cookies, and no secret that the service echoed. */
export function redactHeaders(headers: Headers, secrets: Secrets): Headers {
  const shown = new Headers()
  headers.forEach((value, name) => {
    if (name !== 'set-cookie') shown.append(name, redact(value, secrets))
  })
  return shown
}

/**
 * What a network error said, and nothing else that it carries: a fetch of the user's own may throw an error that
 * holds the request, its headers and the token. What is wrong is most often said by the error's own cause.
 */
export function redactError(error: unknown, secrets: Secrets): Error & { code?: string } {
  const {
    cause,
    name = 'Error',
    code,
    message = String(error),
  } = (error ?? {}) as Partial<Error> & { code?: string }
  if (cause) return redactError(cause, secrets)
  const shown = Object.assign(new Error(redact(message || code || name, secrets)), {
    name,
    ...(code && { code }),
  })
  shown.stack = `${name}: ${shown.message}`
  return shown
}

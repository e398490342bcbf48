/** Every value that a call has used as a credential. */
export type Secrets = ReadonlySet<string>

// Shorter values are found in ordinary words, and are nobody's secret.
const SHORTEST = 4

/** A text without the values that must not be shown, whether written plainly, as in a URL or as in JSON. */
export function redact(text: string, secrets: Secrets): string {
  let shown = text
  for (const secret of secrets) {
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
  for (const [name, value] of headers) if (name !== 'set-cookie') shown.append(name, redact(value, secrets))
  return shown
}

// What is wrong is most often said by the error's own cause, which may be the error itself.
const DEEPEST = 4

/**
 * What a network error said, and nothing else that it carries: a fetch of the user's own may throw an error that
 * holds the request, its headers and the token.
 */
export function redactError(error: unknown, secrets: Secrets): Error & { code?: string } {
  let root = error as { readonly cause?: unknown } | null | undefined
  for (let depth = 1; depth < DEEPEST && root?.cause; depth++) root = root.cause
  const text = (value: unknown) => (typeof value === 'string' ? redact(value, secrets) : '')
  const { name, code, message } = (root ?? {}) as { name?: unknown; code?: unknown; message?: unknown }

  const shown = new Error(text(message) || text(root) || text(code) || text(name))
  shown.name = text(name) || 'Error'
  shown.stack = `${shown.name}: ${shown.message}`
  return Object.assign(shown, text(code) && { code: text(code) })
}

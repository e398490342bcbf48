/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in value) return value.error
  throw new Error(`it did not fail, but gave ${JSON.stringify(value.value)}`)
}

/** A failed fetch, as undici throws it. */
export const networkError = (code: string): TypeError =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })

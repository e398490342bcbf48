/**
 * Asks for the bytes themselves. A proxy may compress what goes through it, and then neither its lengths nor its
 * ranges are those of the content. Browsers write this header by themselves and pass over ours.
 */
export const UNCOMPRESSED = { 'accept-encoding': 'identity' }

/** How many bytes of content an answer says that it has; nothing where it counts compressed ones. */
export function contentLength(headers: Headers): number | undefined {
  const digits = /^\d+$/.exec(headers.get('content-length') ?? '')?.[0]
  return digits && !headers.has('content-encoding') ? Number(digits) : undefined
}

/** A request as it goes over the wire. */
export interface Signable {
  /** In capitals. */
  readonly method: string
  /** Percent-encoded, and beginning at the bridge's root: without the prefix that a proxy before it takes away. */
  readonly path: string
  /** Without its `?`. */
  readonly query?: string | undefined
  readonly body?: string | Uint8Array | undefined
}

// storj-service-middleware 1.3.3, authenticate.js. A DELETE's body and a POST's query are not signed.
const QUERY_METHODS: readonly string[] = ['GET', 'DELETE', 'OPTIONS']

/** Whether it is the query that is signed, and has the nonce. Else it is the body. */
export const signsQuery = (method: string): boolean => QUERY_METHODS.includes(method)

/** The bytes that are hashed and signed: method, path and payload, with a line feed between. */
export function writeMessage({ method, path, query = '', body = '' }: Signable): Uint8Array {
  const payload = signsQuery(method) ? query : body
  const head = encode(`${method}\n${path}\n`)
  const tail = typeof payload === 'string' ? encode(payload) : payload
  const message = new Uint8Array(head.length + tail.length)
  message.set(head)
  message.set(tail, head.length)
  return message
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

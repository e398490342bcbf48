import { fileHash } from './hashes.js'

/** A request as the bridge has read it, and the bytes that came. */
export interface Received {
  readonly request: Request
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * Reads a request as the bridge does (storj-service-middleware 1.3.3, rawbody.js): a body is JSON whatever its
 * content-type says, and `{}` where it is none; of a form it is the first file that counts, whatever its field is called.
 */
export async function receive(request: Request): Promise<Received> {
  const { method, url, signal } = request
  const body = new Uint8Array(await request.arrayBuffer())
  const type = request.headers.get('content-type') ?? ''
  // Entry by entry: where a body has brought its type by itself, msw 2 makes a copy of Headers lose the others.
  const headers = new Headers([...request.headers].filter(([name]) => !/^content-(type|length)$/.test(name)))
  const init = { method, headers, signal }

  if (type.startsWith('multipart/form-data')) {
    const form = await firstFile(body, type)
    return { request: new Request(url, form ? { ...init, body: form } : init), body }
  }
  if (!['POST', 'PUT', 'PATCH'].includes(method) && !body.length)
    return { request: new Request(url, init), body }
  headers.set('content-type', 'application/json')
  return { request: new Request(url, { ...init, body: JSON.stringify(parse(body)) }), body }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) ?? {}
  } catch {
    return {}
  }
}

async function firstFile(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  const sent = await new Response(withFilename(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  const file = [...sent.values()].find((value) => typeof value !== 'string')
  if (!file) return undefined
  const form = new FormData()
  // Without a name a file is called by its hash (bridge 0.2.2, bucketentry.js).
  form.set('file', file, file.name || (await fileHash(file)))
  return form
}

/**
 * The form with a filename in its first part, where that is a file without one: for the bridge's parser
 * `application/octet-stream` is enough (busboy 0.2, multipart.js), and metadisk-client sends bytes so.
 */
function withFilename(body: Uint8Array<ArrayBuffer>): Blob {
  // A character for each byte.
  const [head = ''] = new TextDecoder('latin1').decode(body.subarray(0, 1024)).split('\r\n\r\n', 1)
  const isFile = /^content-type: *application\/octet-stream *$/im.test(head) && !/; *filename/i.test(head)
  const end = head.search(/(?<=^content-disposition:.*)$/im)
  return new Blob(isFile && end > 0 ? [body.subarray(0, end), '; filename=""', body.subarray(end)] : [body])
}

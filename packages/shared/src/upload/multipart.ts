import type { Init, Prepared } from '../attempt.js'
import type { Call } from '../call.js'
import { InvalidArgumentError } from '../errors.js'
import { tell } from '../tell.js'
import { type Form, type FormField, writeForm } from './form.js'
import { collectForm, streamForm } from './send-form.js'
import { isRepeatable, openFile, type UploadFile } from './source.js'
import { unreadable } from './unreadable.js'

/**
 * Makes a request's multipart body, anew for each attempt, as `ByteSource` says. A file is an UploadFile, or a source
 * alone; a FormData is sent as it is.
 * @throws InvalidArgumentError for what is no source, and a name, a type or a size that cannot be written
 */
export async function writeMultipart(call: Call, { body, onProgress }: Init): Promise<Prepared> {
  if (body instanceof FormData) return { body: body as never }
  if (typeof body !== 'object' || !body)
    throw new InvalidArgumentError('body', 'must be an object', call.context())
  const { files = [] } = call.operation.body?.['multipart/form-data'] ?? {}
  const fields = Object.entries(body)
    .flatMap(([name, value]) => [value].flat().map((item) => ({ name, item, isFile: files.includes(name) })))
    .filter(({ item }) => item !== undefined)
    .map(({ item, ...field }) => ({ ...field, item: field.isFile ? toFile(item) : String(item) }))
  if (fields.some(({ item }) => typeof item === 'object' && !isRepeatable(item))) {
    call.operation = { ...call.operation, retry: 'never' }
    call.renewable = false
  }
  const form = writeForm(
    await Promise.all(
      fields.map(async ({ name, item }): Promise<FormField> => {
        return [name, typeof item === 'object' ? await open(call, item) : item]
      }),
    ),
  )
  let sent = 0
  const progress = (bytes: number) => {
    sent += bytes
    tell(onProgress, { sent, total: form.fileBytes })
  }
  progress(0)
  return takesLength() ? stream(call, form, progress) : collect(call, form)
}

const toFile = (item: unknown) => ('source' in Object(item) ? item : { source: item }) as UploadFile

function stream(call: Call, form: Form, progress: (bytes: number) => void): Prepared {
  return {
    body: streamForm(call, form, progress),
    duplex: 'half',
    ...failOnRedirect(),
    headers: {
      'content-type': form.type,
      ...(form.size !== undefined && { 'content-length': `${form.size}` }),
    },
  }
}

async function collect(call: Call, form: Form): Promise<Prepared> {
  const body = await collectForm(call, form)
  // No movement is seen of it, so that standing still could not be told from being slow.
  call.options = { ...call.options, timeout: Number.POSITIVE_INFINITY }
  return { body, headers: { 'content-type': form.type } }
}

async function open(call: Call, file: UploadFile) {
  const opened = await openFile(file).catch((cause) => Promise.reject(unreadable(call, cause)))
  const { name, type, size = 0 } = opened
  const refuse = (argument: string, message: string) => {
    throw new InvalidArgumentError(argument, message, call.context())
  }
  if (typeof name !== 'string' || !name) refuse('name', 'must be a text that is not empty')
  if (!/^[ -~]+$/.test(type)) refuse('type', 'must be a media type')
  if (!Number.isSafeInteger(size) || size < 0) refuse('size', 'must be a whole number of bytes')
  return opened
}

/**
 * Else Node's fetch keeps all that was sent, for a redirection (undici #4058). A redirection is a failure then, and as it
 * may come after the service took the body, the failure says so. workerd does not know the word, and keeps nothing.
 */
function failOnRedirect(): Pick<Prepared, 'redirect'> {
  try {
    return { redirect: new Request('https://localhost', { redirect: 'error' }).redirect as 'error' }
  } catch {
    return {}
  }
}

/** Whether a request may say its own length: not in a browser, whose fetch forbids the header. */
const takesLength = () =>
  new Request('https://localhost', { headers: { 'content-length': '1' } }).headers.has('content-length')

import type { Init, Prepared } from '../attempt.js'
import type { Call } from '../call.js'
import { InvalidArgumentError } from '../errors.js'
import { tell } from '../tell.js'
import { type Form, type FormField, writeForm } from './form.js'
import { collectForm, streamForm } from './send-form.js'
import { isRepeatable, openFile, type UploadFile } from './source.js'
import { unreadable } from './unreadable.js'

/** A multipart body as a client gives it: files, and what else goes along. */
export type FormBody = Readonly<Record<string, unknown>>

/**
 * Makes a request's multipart body, anew for each attempt. Where the runtime can, it streams: with a length if all
 * sizes are known, and with no more in memory than what is on its way. A browser is given a Blob, since none takes a
 * length for a stream, and Chromium no stream over HTTP/1.1: a File stays on its disk, a stream is read into memory
 * first, and progress is told at the beginning alone.
 * @throws InvalidArgumentError for what is no source, and a name or a type that cannot be written
 */
export async function writeMultipart(call: Call, { body, onProgress }: Init): Promise<Prepared> {
  const { files = [] } = call.operation.body?.['multipart/form-data'] ?? {}
  const fields = Object.entries(body as FormBody)
    .flatMap(([name, value]) => [value].flat().map((item) => ({ name, item, isFile: files.includes(name) })))
    .filter(({ item }) => item !== undefined)
  if (fields.some(({ item, isFile }) => isFile && !isRepeatable(item as UploadFile))) {
    call.operation = { ...call.operation, retry: 'never' }
    call.renewable = false
  }
  const form = writeForm(
    await Promise.all(
      fields.map(async ({ name, item, isFile }): Promise<FormField> => {
        return [name, isFile ? await open(call, item as UploadFile) : String(item)]
      }),
    ),
  )
  let sent = 0
  const progress = (bytes: number) => {
    sent += bytes
    tell(onProgress, { sent, total: form.fileBytes })
  }
  progress(0)
  return takesLength() ? stream(call, form, progress) : { body: await collectForm(form) }
}

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

async function open(call: Call, file: UploadFile) {
  let opened: Awaited<ReturnType<typeof openFile>>
  try {
    opened = await openFile(file)
  } catch (cause) {
    throw unreadable(call, cause)
  }
  const { name, type } = opened
  if (!name) throw new InvalidArgumentError('name', 'must not be empty', call.context())
  if (!/^[ -~]+$/.test(type)) throw new InvalidArgumentError('type', 'must be a media type', call.context())
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

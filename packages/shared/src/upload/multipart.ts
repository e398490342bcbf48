import type { Init, Prepared } from '../attempt.js'
import type { Call } from '../call.js'
import { InvalidArgumentError } from '../errors.js'
import { platform } from '../platform.js'
import { tell } from '../tell.js'
import { toUploadFile } from './directory.js'
import { type FormField, writeForm } from './form.js'
import { collectForm, streamForm } from './send-form.js'
import { isRepeatable, openFile, type UploadFile, type UploadSource } from './source.js'
import { unreadable } from './unreadable.js'

/**
 * Makes a request's multipart body, anew for each attempt, as `ByteSource` says. A file is an UploadFile, or a source
 * alone. A FormData is written by the same hand: a `fetch` that is not the platform's does not know the platform's own.
 * @throws InvalidArgumentError for what is no source, and a name, a type or a size that cannot be written
 */
export async function writeMultipart(call: Call, { body, onProgress }: Init): Promise<Prepared> {
  if (typeof body !== 'object' || !body)
    throw new InvalidArgumentError('body', 'must be an object', call.context())
  const { files = [] } = call.operation.body?.['multipart/form-data'] ?? {}
  const entries: [string, unknown][] = body instanceof FormData ? [...body] : Object.entries(body)
  const fields = entries.flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((item) => item !== undefined)
      .map(
        (item) => [name, files.includes(name) ? toUploadFile(item as UploadSource) : String(item)] as const,
      ),
  )
  if (fields.some(([, item]) => typeof item === 'object' && !isRepeatable(item))) {
    call.operation = { ...call.operation, retry: 'never' }
    call.renewable = false
  }
  const form = writeForm(
    await Promise.all(
      fields.map(
        async ([name, item]): Promise<FormField> => [
          name,
          typeof item === 'object' ? await open(call, item) : item,
        ],
      ),
    ),
  )
  let sent = 0
  const progress = (bytes: number) => {
    sent += bytes
    tell(onProgress, { sent, total: form.fileBytes })
  }
  progress(0)
  const headers: Record<string, string> = { 'content-type': form.type }
  const { redirect, isBrowser } = platform()
  if (isBrowser) {
    const blob = await collectForm(call, form)
    // No movement is seen of it, so that standing still could not be told from being slow.
    call.options = { ...call.options, timeout: Infinity }
    return { body: blob, headers }
  }
  if (form.size !== undefined) headers['content-length'] = `${form.size}`
  return { body: streamForm(call, form, progress), duplex: 'half', redirect, headers }
}

async function open(call: Call, file: UploadFile) {
  const opened = await openFile(file).catch((cause) => Promise.reject(unreadable(call, cause)))
  const { name, type, size = 0 } = opened
  const refuse = (argument: string, message: string) => {
    throw new InvalidArgumentError(argument, message, call.context())
  }
  if (typeof name !== 'string' || !name) refuse('name', 'must not be empty')
  if (!/^[ -~]+$/.test(type)) refuse('type', 'must be a media type')
  if (!Number.isSafeInteger(size) || size < 0) refuse('size', 'must be a count of bytes')
  return opened
}

import type { BodyInfo } from '../table.js'
import { differences, type Schema } from '../validate.js'
import { RefusedRequest } from './refused-request.js'

type Fields = Record<string, FormDataEntryValue | FormDataEntryValue[]>

/**
 * Decodes `multipart/form-data` as the platform does, file names as they were sent. A field that came more than once
 * is a list of its values.
 */
export async function readForm(
  request: Request,
  { files = [] }: BodyInfo,
  schema: Schema | undefined,
): Promise<Fields> {
  // The bytes first: that they do not come is no fault of the form.
  const bytes = await request.arrayBuffer()
  const form = await decode(bytes, request.headers.get('content-type') as string)
  const fields: Fields = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    fields[name] = values.length > 1 ? values : (values[0] as FormDataEntryValue)
  }
  for (const [name, value] of form) {
    const isFile = files.includes(name)
    if ((typeof value !== 'string') !== isFile)
      throw new RefusedRequest(`body: ${name} must be ${isFile ? 'a file' : 'text'}`, fields)
  }
  if (!(await differences(schema, fields))) return fields
  // A list of one file looks like a file, and only the schema knows which is meant.
  const listed: Fields = { ...fields }
  for (const name of files) if (form.has(name)) listed[name] = form.getAll(name)
  return (await differences(schema, listed)) ? fields : listed
}

async function decode(bytes: ArrayBuffer, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new RefusedRequest('body: is no multipart/form-data')
  }
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { readDocument } from '../src/document.ts'
import { generate } from '../src/generate.ts'
import { write } from '../src/output.ts'
import { scratchFolder } from './scratch.ts'

type Validators = Record<
  string,
  Record<'path' | 'query' | 'headers' | 'body', ZodType> & { responses: Record<string, ZodType> }
>

async function validatorsOf(name: string): Promise<Validators> {
  const folder = scratchFolder()
  const document = fileURLToPath(new URL(`./fixtures/${name}.yaml`, import.meta.url))
  write(folder, await generate(name, readDocument(document)))
  return (await import(join(folder, 'validators.gen.ts'))).validators
}

const { uploadFiles, listFiles, downloadFile, labelFile, sendForm } = await validatorsOf('storage')
const FILE = { id: '1', size: 3, kind: 'text', created: '2026-07-27T17:32:28.276Z' }
const [file, labels, query, upload] = [
  uploadFiles?.responses[200],
  labelFile?.body,
  listFiles?.query,
  uploadFiles?.body,
]
const accepts = (schema: ZodType | undefined, value: unknown) => schema?.safeParse(value).success

it('has a schema for each part of a request, and for each JSON answer by its status', () => {
  expect(Object.keys(listFiles ?? {})).toEqual(['query', 'headers', 'responses'])
  expect(Object.keys(labelFile ?? {})).toEqual(['path', 'body', 'responses'])
  expect(Object.keys(uploadFiles?.responses ?? {})).toEqual(['200', '201', '400', 'default'])
  expect(downloadFile?.responses).toEqual({})
})

it.each([
  ['the answer of a status', () => file, FILE, { files: [FILE] }],
  ['another status', () => uploadFiles?.responses[201], { files: [FILE] }, FILE],
  ['an answer without a name of its own', () => uploadFiles?.responses[400], { code: 'full' }, { code: 1 }],
  ['default', () => uploadFiles?.responses.default, { reason: 'a' }, {}],
  ['a header', () => listFiles?.headers, { 'X-Folder': 'a' }, {}],
  ['an int64, which is no bigint', () => file, { ...FILE, size: 2 ** 40 }, { ...FILE, size: -1 }],
  [
    'an offset in a time',
    () => file,
    { ...FILE, created: '2026-07-27T19:32:28+02:00' },
    { ...FILE, created: 'now' },
  ],
  ['an open enumeration, by the words of the document', () => file, FILE, { ...FILE, kind: 'video' }],
  ['bytes', () => upload, { file: [new Blob()] }, { file: ['bytes'] }],
  [
    'no other property',
    () => upload,
    { file: [], options: { folder: 'a' } },
    { file: [], options: { dir: 'a' } },
  ],
  ['no item twice', () => query, { kinds: ['text', 'image'] }, { kinds: ['text', 'text'] }],
  ['not too many items', () => file, { ...FILE, tags: ['a', 'b'] }, { ...FILE, tags: ['a', 'b', 'c'] }],
  ['not too few items', () => file, { ...FILE, tags: ['a'] }, { ...FILE, tags: [] }],
  ['not too many properties', () => labels, { a: '', b: '', c: '' }, { a: '', b: '', c: '', d: '' }],
  ['a map beside named properties', () => labels, { owner: 'me', colour: 'red' }, { owner: 'me', colour: 7 }],
])('holds to %s', (_, schema, right, wrong) => {
  expect([accepts(schema(), right), accepts(schema(), wrong)]).toEqual([true, false])
})

it("does not hold a caller to a form's credential, which the client fills in", () => {
  const form = sendForm?.body
  expect([accepts(form, { name: 'a' }), accepts(form, { key: 'a' })]).toEqual([true, false])
})

it('lets a body be absent where the document does', () => {
  expect([accepts(labels, undefined), accepts(upload, undefined)]).toEqual([true, false])
})

it('keeps what the document allows and does not name', () => {
  expect(labels?.parse({ owner: 'me', colour: 'red' })).toEqual({ owner: 'me', colour: 'red' })
  expect(file?.parse({ ...FILE, etag: 'a' })).toEqual({ ...FILE, etag: 'a' })
})

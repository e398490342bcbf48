import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { readDocument } from '../src/document.ts'
import { generate } from '../src/generate.ts'
import { documentOf } from './small-document.ts'

const STORAGE = fileURLToPath(new URL('./fixtures/storage.yaml', import.meta.url))
const files = await generate('storage', readDocument(STORAGE))
const textOf = (name: string) => files.get(name) ?? ''

it('gives the same six files each time', async () => {
  const names = ['types', 'paths', 'operations', 'zod', 'validators'].map((name) => `${name}.gen.ts`)
  expect([...files.keys()].sort()).toEqual(['openapi.json', ...names].sort())
  expect(await generate('storage', readDocument(STORAGE))).toEqual(files)
})

it('says in each file where it comes from and what writes it', () => {
  for (const [name, text] of files) {
    if (name.endsWith('.ts'))
      expect(text).toMatch(/^\/\/ Generated from specs\/storage\.yaml\. .*npm run generate/)
  }
})

it('publishes the document with its references and without our extensions', () => {
  const published = JSON.parse(textOf('openapi.json'))
  const ours = /^ *x-(retry|credential|name|segments|extensible|empty): .*\n/gm
  expect(published).toEqual(parseYaml(readFileSync(STORAGE, 'utf8').replaceAll(ours, '')))
  expect(published.components.schemas.File.properties.kind).toEqual({ $ref: '#/components/schemas/Kind' })
})

it('makes comments of descriptions', () => {
  expect(textOf('types.gen.ts')).toContain('/**\n * What is in a file.\n */\nexport type Kind =')
  expect(textOf('types.gen.ts')).toMatch(
    /\* Words to find the file by\.\n +\*\/\n +tags\?: Array<string> \| undefined;/,
  )
  expect(textOf('types.gen.ts')).toMatch(
    /\* Only files with these labels\.\n +\*\/\n +labels\?: Labels \| undefined;/,
  )
  expect(textOf('paths.gen.ts')).toMatch(
    /\* List files\n +\*\n +\* Lists files\.\n +\*\n +\* Newest first\.\n +\*\/\n/,
  )
})

it('writes types as a person would', () => {
  const types = textOf('types.gen.ts')
  expect(types).toContain('    kind: Kind | (string & {});')
  expect(types).toContain("export type State = 'hot' | 'cold' | (string & {});")
  expect(types).toContain('    owner?: string | undefined;\n    [key: string]: string | undefined;\n')
  expect(textOf('operations.gen.ts')).toContain('            200: File;\n')
})

it('exports a type for each schema of the document and no second one for a shared parameter or body', () => {
  const names = [...textOf('types.gen.ts').matchAll(/^export type (\w+)/gm)].map(([, name]) => name)
  const schemas = ['File', 'Kind', 'State', 'Labels', 'Options', 'Form', 'Key', 'Reason']
  const unnamedAnswers = ['UploadFiles201', 'ListFiles200', 'RefusedBody']
  const ofOperations =
    /^(UploadFiles|ListFiles|DownloadFile|LabelFile|SendForm|AskPublic)(Data|Responses?|Errors?)$|^ClientOptions$/
  expect(names.filter((name) => !ofOperations.test(name ?? '')).sort()).toEqual(
    [...schemas, ...unnamedAnswers].sort(),
  )
})

it('does not ask the caller of a form for its credential, which the published document does', () => {
  expect(textOf('types.gen.ts')).toContain('    key?: Key | undefined;\n    name: string;\n')
  expect(JSON.parse(textOf('openapi.json')).components.schemas.Form.required).toEqual(['key', 'name'])
})

it('types an answer in XML as one in JSON, beside what else it may be', async () => {
  const file = { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } }
  const content = { '*/*': {}, 'application/xml': { schema: file } }
  const made = await generate('small', documentOf({ responses: { 200: { 'x-empty': true, content } } }))
  expect(made.get('types.gen.ts')).toContain('export type Op200 = {\n    size: number;\n}')
  expect(made.get('operations.gen.ts')).toContain('            200: Blob | Op200 | undefined;\n')
  expect(made.get('paths.gen.ts')).toContain("'application/xml': Op200 | undefined;\n")
  expect(made.get('validators.gen.ts')).toContain('200: zOp200')
  expect(made.get('openapi.json')).not.toContain('x-empty')
})

it('refuses a schema that has the name of an answer without one', async () => {
  const answer = { description: '', content: { 'application/json': { schema: { type: 'object' } } } }
  const root = documentOf(
    { responses: { 200: answer } },
    { components: { schemas: { Op200: { type: 'string' } } } },
  )
  await expect(generate('small', root)).rejects.toThrow(
    'small.yaml:8 the schema `Op200` has the name that this answer needs',
  )
})

it('passes on what hey-api says, which it hides in an error without a message', async () => {
  await expect(
    generate('small', documentOf({}, { components: { schemas: { Odd: { type: 'object', allOf: 7 } } } })),
  ).rejects.toThrow(/iterable/)
})

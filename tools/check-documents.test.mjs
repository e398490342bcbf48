import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('./check-documents.mjs', import.meta.url))
const specs = fileURLToPath(new URL('../specs/', import.meta.url))
const programs = fileURLToPath(new URL('../node_modules/.bin', import.meta.url))
const right = readFileSync(join(specs, 'pinning.yaml'), 'utf8')

let folder

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-check-documents-'))
  mkdirSync(join(folder, 'specs'))
  for (const file of ['redocly.yaml', 'spectral.yaml'])
    copyFileSync(join(specs, file), join(folder, 'specs', file))
})
afterAll(() => rmSync(folder, { recursive: true }))

function lint(text) {
  writeFileSync(join(folder, 'specs/pinning.yaml'), text)
  const env = { ...process.env, PATH: programs + delimiter + process.env.PATH, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  return { status, said: stdout + stderr }
}

test('a document without a mistake passes both linters', () => {
  expect(lint(right)).toMatchObject({ status: 0 })
})

// What is replaced, once; how many lines further down it is noticed; what Redocly and Spectral call it.
test.each([
  ['a reference to nothing', 'schemas/Status"', 'schemas/State"', 0, "Can't resolve $ref", 'invalid-ref'],
  ['a type that there is not', 'type: integer', 'type: intger', 0, 'Did you mean: integer', 'oas3-schema'],
  [
    'the same operationId twice',
    'operationId: addPin\n',
    'operationId: getPins\n',
    0,
    'unique `operationId`',
    'unique "operationId"',
  ],
  [
    'an example that its schema refuses',
    'status: queued',
    'status: asleep',
    0,
    'Example value must conform to the schema',
    'oas3-valid-media-example',
  ],
  [
    'a line indented too little',
    '      operationId: addPin\n',
    '    operationId: addPin\n',
    1,
    'bad indentation of a mapping entry',
    'Bad indentation of a mapping entry',
  ],
])('%s is named with its document and line by both', (_, was, is, further, redocly, spectral) => {
  const wrong = right.replace(was, is)
  expect(wrong).not.toBe(right)
  const line = right.slice(0, right.indexOf(was)).split('\n').length + further
  const { status, said } = lint(wrong)
  expect(status).toBe(1)
  expect(said).toContain(redocly)
  expect(said).toMatch(new RegExp(`specs/pinning\\.yaml:${line}:|pinning\\.yaml.*\\(${line}:`))
  expect(said).toMatch(new RegExp(`^ +${line}:\\d+ +error .*${spectral}`, 'm'))
})

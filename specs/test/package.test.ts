import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { documents, read, SPECS } from './documents.ts'

const { exports } = JSON.parse(read('package.json'))

it('has three forms of every published document, and nothing of the one that is not', () => {
  const forms = documents.flatMap(({ name }) => [`${name}.yaml`, `${name}.json`, `${name}.3.0.json`])
  expect(exports).toEqual({
    ...Object.fromEntries(forms.map((form) => [`./${form}`, `./dist/${form}`])),
    './package.json': './package.json',
  })
  expect(readdirSync(`${SPECS}/dist`).sort()).toEqual(forms.sort())
  expect(forms).not.toContain('storj-s3.yaml')
  expect(documents.length).toBeGreaterThan(5)
})

it.each(documents)('$name is built as it is here', ({ name }) => {
  expect(read(`dist/${name}.yaml`)).toBe(read(`${name}.yaml`))
  for (const form of [`${name}.json`, `${name}.3.0.json`])
    expect(read(`dist/${form}`)).toBe(read(`generated/${form}`))
})

describe.each(documents)('$name as JSON', ({ name, canonical }) => {
  it('is the document without our extensions', () => {
    const written = leavesOf(parse(read(`${name}.yaml`)))
    const ours = written.filter((leaf) => OURS.test(leaf))
    expect(ours).not.toHaveLength(0)
    expect(leavesOf(canonical)).toEqual(written.filter((leaf) => !ours.includes(leaf)))
    expect(canonical).toMatchObject({ openapi: '3.1.0' })
  })

  it('has every `$ref` within it', () => {
    const references = JSON.stringify(canonical).match(/"\$ref":"[^"]*"/g) ?? []
    expect(references).not.toHaveLength(0)
    expect(references.filter((reference) => !reference.startsWith('"$ref":"#/components/'))).toEqual([])
  })
})

const OURS = /\/x-(retry|credential|name|segments|extensible|empty) = /

/** Every key and every value with the path to it. */
const leavesOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}/${key}`))]
    : [`${path} = ${JSON.stringify(value)}`]

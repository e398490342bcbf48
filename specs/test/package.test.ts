import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { documents, read, SPECS } from './documents.ts'

const { exports, files } = JSON.parse(read('package.json'))

it('has three forms of every published document, and nothing of the one that is not', () => {
  const forms = documents.flatMap(({ name }) => [
    [`./${name}.yaml`, `./${name}.yaml`],
    [`./${name}.json`, `./generated/${name}.json`],
    [`./${name}.3.0.json`, `./generated/${name}.3.0.json`],
  ])
  expect(exports).toEqual({ ...Object.fromEntries(forms), './package.json': './package.json' })
  expect(files).toHaveLength(documents.length + 1)
  expect(files).toEqual(expect.arrayContaining(['generated', ...documents.map(({ name }) => `${name}.yaml`)]))
  expect(documents.map(({ name }) => name)).not.toContain('storj-s3')
  expect(documents.length).toBeGreaterThan(5)
})

it.each(Object.values<string>(exports))('%s is there', (file) => {
  expect(existsSync(`${SPECS}/${file}`)).toBe(true)
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

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readDocument } from '../src/document.ts'
import { scratchFolder } from './scratch.ts'

const STORAGE = readFileSync(fileURLToPath(new URL('./fixtures/storage.yaml', import.meta.url)), 'utf8')

/** What is said of the storage document after an edit. */
function faultsAfter(before: string, after: string): string {
  const file = join(scratchFolder(), 'storage.yaml')
  writeFileSync(file, STORAGE.replace(before, after))
  try {
    readDocument(file)
    return ''
  } catch (error) {
    return (error as Error).message.replaceAll(/^.*(?=storage\.yaml)/gm, '')
  }
}

it('reads a document without faults', () => {
  expect(faultsAfter('', '')).toBe('')
})

it('names each fault that Redocly finds by its line', () => {
  const faults = faultsAfter('summary: Upload files', 'sumary: Upload files').split('\n')
  expect(faults).toEqual([
    'storage.yaml:22 Property `sumary` is not expected here. (struct)',
    'storage.yaml:19 Operation object should contain `summary` field. (operation-summary)',
  ])
})

it('names the line of what is no YAML', () => {
  expect(faultsAfter('tags: [files]', 'tags: [files')).toBe(
    'storage.yaml:22 Flow sequence in block collection must be sufficiently indented and end with a ]',
  )
})

it('names the line of a key that is there twice', () => {
  expect(faultsAfter('tags: [files]', 'operationId: again')).toBe('storage.yaml:21 Map keys must be unique')
})

it('says that there is no such document', () => {
  expect(() => readDocument(join(scratchFolder(), 'none.yaml'))).toThrow(/none\.yaml is missing$/)
})

it('never goes to the network for a part of a document', () => {
  const [local, remote] = ['#/components/responses/Refused', 'https://storage.invalid/refused.yaml']
  expect(faultsAfter(local, remote)).toMatch(/^storage\.yaml:\d+ .* leaves the file: a document is one file$/)
})

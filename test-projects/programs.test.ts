import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { packageOf, programs, sourceOf } from './support/programs.ts'
import { sourcesOfTypes } from './support/types.ts'

// A package that nobody uses here would be published unseen.
describe.each(inject('packed'))('$name', ({ name, folder }) => {
  test('has programs that use every entry point', async () => {
    const sources = await Promise.all(programs.filter((program) => packageOf(program) === name).map(sourceOf))
    expect(imported(sources)).toEqual(expect.arrayContaining(await entryPoints(name, folder)))
  })

  test('has programs that use the types of every entry point', async () => {
    const typed = (await entryPoints(name, folder)).filter((entry) => !entry.endsWith('.json'))
    expect(imported(await sourcesOfTypes(name))).toEqual(expect.arrayContaining(typed))
  })
})

/** What can be imported: neither the manifest, which is there for tools, nor YAML, which is to be read. */
async function entryPoints(name: string, folder: string): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return Object.keys(exports)
    .filter((path) => path !== './package.json' && !path.endsWith('.yaml'))
    .map((path) => join(name, path))
}

const imported = (sources: string[]) =>
  sources.flatMap((source) => [...source.matchAll(/ from '([^']+)'/g)].map(([, specifier]) => specifier))

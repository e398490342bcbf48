import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import {
  allTypes,
  compile,
  generalTypes,
  mswTypes,
  node,
  nodeTypes,
  nodeWithMsw,
  resolutions,
  typedProject,
  web,
} from './support/types.ts'

const programs = [
  { name: 'a web page', settings: web, files: generalTypes },
  { name: 'a service on Node', settings: node, files: generalTypes },
  { name: 'tests of a web page', settings: web, files: mswTypes },
  { name: 'tests on Node', settings: nodeWithMsw, files: [...mswTypes, ...nodeTypes] },
]

// Several at a time: 5.9 and 6 take seconds each, on one core.
describe.concurrent.each(['5.9', '6', '7'])('TypeScript %s', (line) => {
  describe.each(programs)('in $name', ({ settings, files }) => {
    test.each(Object.entries(resolutions))('by %s', async (_, resolution) => {
      await compile(line, await typedProject(inject('installation'), { ...resolution, ...settings }, files))
    })
  })

  test('sees each misuse', async () => {
    const settings = { ...resolutions.nodenext, ...nodeWithMsw }
    const project = await typedProject(inject('installation'), settings, allTypes)
    const misuses = (await Promise.all(allTypes.map((file) => nakedMisuses(project, file)))).flat()
    const said = await compile(line, project).then(
      () => '',
      (error: Error) => error.message,
    )
    const complaints = [...said.matchAll(/([\w.-]+\.ts)\((\d+),\d+\): error/g)].map(
      ([, file, at]) => `${file}:${at}`,
    )
    expect([...new Set(complaints)].sort()).toEqual(misuses.sort())
  })
})

/** Takes away the file's `@ts-expect-error`; gives the lines after them, where the compiler has to complain. */
async function nakedMisuses(project: string, file: string): Promise<string[]> {
  const source = await readFile(join(project, file), 'utf8')
  await writeFile(join(project, file), source.replaceAll('@ts-expect-error', ''))
  const lines = source.split('\n')
  return lines.flatMap((line, index) => (line.includes('@ts-expect-error') ? [`${file}:${index + 2}`] : []))
}

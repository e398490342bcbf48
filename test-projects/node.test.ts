import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { testPrograms } from './support/programs.ts'
import { run } from './support/run.ts'
import { needs, nodes } from './support/runtimes.ts'

describe.each(nodes)('Node $version', (runtime) => {
  testPrograms(runtime)

  test('runs the commands of the packages', async ({ skip }) => {
    needs(runtime, skip)
    const commands = await installedCommands()
    expect(commands).not.toHaveLength(0)
    for (const { file, version } of commands) {
      const { stdout } = await run(runtime.command[0], [file, '--version'])
      expect(stdout.trim()).toBe(version)
    }
  })
})

async function installedCommands() {
  const manifests = inject('packed').map(async ({ name, version }) => {
    const folder = join(inject('installation'), 'node_modules', name)
    const { bin = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return Object.values<string>(bin).map((path) => ({ file: join(folder, path), version }))
  })
  return (await Promise.all(manifests)).flat()
}

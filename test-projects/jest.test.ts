import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { beforeAll, expect, inject, test } from 'vitest'
import { run } from './support/run.ts'
import { needs, nodes } from './support/runtimes.ts'

const jest = createRequire(import.meta.url).resolve('jest/bin/jest')
const project = join(inject('installation'), 'jest')
// From 24.9 on, what Jest needs for require() of an ES module is there (jestjs.io/docs/ecmascript-modules).
const node24 = nodes[2] as (typeof nodes)[number]

beforeAll(async () => {
  const source = await readFile('jest/import.test.mjs', 'utf8')
  const { code } = await transform(source, { format: 'cjs', platform: 'node' })
  await mkdir(project)
  await writeFile(join(project, 'package.json'), JSON.stringify({ jest: { testMatch: ['**/*.test.*js'] } }))
  await writeFile(join(project, 'import.test.mjs'), source)
  await writeFile(join(project, 'require.test.cjs'), code)
})

// The one line that a project needs: Jest has a module system of its own, where ES modules are an experiment.
const oneLine = { NODE_OPTIONS: '--experimental-vm-modules' }

test.for(['import.test.mjs', 'require.test.cjs'])('Jest on Node 24: %s', async (file, { skip }) => {
  needs(node24, skip)
  const { stderr } = await run(node24.command[0], [jest, file], { cwd: project, env: oneLine })
  expect(stderr).toMatch(/^Tests: +1 passed, 1 total$/m)
})

test.for(['import.test.mjs', 'require.test.cjs'])('Jest needs that line for %s', async (file, { skip }) => {
  needs(node24, skip)
  await expect(run(node24.command[0], [jest, file], { cwd: project })).rejects.toThrow(
    /Cannot use import statement outside a module|Must use import to load ES Module/,
  )
})

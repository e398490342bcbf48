import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readDocument } from '../src/document.ts'
import { generate } from '../src/generate.ts'
import { write } from '../src/output.ts'
import { scratchFolder } from './scratch.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const TYPESCRIPT_7 = path('../../../node_modules/typescript/bin/tsc')

it.each([
  ['storage', './fixtures/storage.yaml'],
  ['pinning', '../../../specs/pinning.yaml'],
  ['pinarkive', '../../../specs/pinarkive.yaml'],
  ['pintheon', '../../../specs/pintheon.yaml'],
  ['storj-bridge', '../../../specs/storj-bridge.yaml'],
  ['storj-auth', '../../../specs/storj-auth.yaml'],
  ['storj-linksharing', '../../../specs/storj-linksharing.yaml'],
  ['storj-s3', '../../../specs/storj-s3.yaml'],
])('of %s are those that a client needs', async (name, document) => {
  const folder = scratchFolder()
  write(folder, await generate(name, readDocument(path(document))))
  copyFileSync(path(`./fixtures/use-${name}.ts`), join(folder, 'use.ts'))
  const settings = {
    extends: path('../../../tsconfig.base.json'),
    compilerOptions: { noEmit: true },
    include: ['.'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const { stdout } = spawnSync(process.execPath, [TYPESCRIPT_7, '-p', folder], {
    encoding: 'utf8',
    cwd: folder,
  })
  expect(stdout).toBe('')
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('./check-built.mjs', import.meta.url))
const packages = fileURLToPath(new URL('../packages/', import.meta.url))

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-check-built-'))
  mkdirSync(join(folder, 'dist'))
  const entry = { types: './dist/index.d.ts', default: './dist/index.js' }
  const exports = { '.': entry, './package.json': './package.json' }
  const manifest = { name: '@example/client', exports, bin: { example: 'dist/cli.js' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  for (const file of ['index.d.ts', 'index.js', 'cli.js']) writeFileSync(join(folder, 'dist', file), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

function check() {
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
  return { status, stderr }
}

test('a package that is built may be packed', () => {
  expect(check()).toEqual({ status: 0, stderr: '' })
})

test.each(['./dist/index.d.ts', './dist/index.js', 'dist/cli.js'])('not one without %s', (file) => {
  rmSync(join(folder, file))
  const stderr = `@example/client is not built: there is no ${file}. First: npm run build\n`
  expect(check()).toEqual({ status: 1, stderr })
})

test.each(readdirSync(packages))('%s is looked at before it is packed', (name) => {
  const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'))
  expect(manifest.private || manifest.scripts.prepack).toBe('node ../../tools/check-built.mjs')
})

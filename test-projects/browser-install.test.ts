import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('browser/install-chromium', import.meta.url))

let machine: string
beforeEach(async () => {
  machine = await mkdtemp(join(tmpdir(), 'holdfast-machine-'))
})
afterEach(() => rm(machine, { recursive: true }))

/** Runs the script where there are these programs and no others. */
async function install(programs: Readonly<Record<string, string>>, env = {}) {
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(machine, name), `#!/bin/sh\n${line}\n`)
    await chmod(join(machine, name), 0o755)
  }
  return execFileSync('/bin/bash', [script], { encoding: 'utf8', env: { PATH: machine, ...env } })
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
const apt = { 'apt-get': 'echo "$*" >>"${0%/*}/log"' }
const asked = () => readFile(join(machine, 'log'), 'utf8').catch(() => '')

test('Chromium is installed by apt where root has none', async () => {
  expect(await install({ ...apt, id: 'echo 0' })).toBe('Installing Chromium …\n')
  expect(await asked()).toBe('update -qq\ninstall -qq --yes --no-install-recommends chromium\n')
})

test.each([
  ['chromium', { chromium: '' }, {}],
  ['google-chrome', { 'google-chrome': '' }, {}],
  ['what CHROMIUM names', {}, { CHROMIUM: '/opt/chromium' }],
])('%s is taken as it is', async (_, programs, env) => {
  expect(await install({ ...apt, id: 'echo 0', ...programs }, env)).toBe('')
  expect(await asked()).toBe('')
})

test.each([
  ['without apt', { id: 'echo 0' }],
  ['by another than root', { ...apt, id: 'echo 1000' }],
])('%s nothing is installed, and that is no failure', async (_, programs) => {
  expect(await install(programs)).toMatch(/^No Chromium, .* browser tests are skipped\.\n$/)
  expect(await asked()).toBe('')
})

test('a failure of apt is one of the script', async () => {
  await expect(install({ 'apt-get': 'exit 100', id: 'echo 0' })).rejects.toMatchObject({ status: 100 })
})

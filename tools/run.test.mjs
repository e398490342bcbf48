import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast run-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function start(args, { on = process.versions.node, from = root, path = process.env.PATH } = {}) {
  const disguise = join(folder, 'disguise.cjs')
  const versions = `{ ...process.versions, node: ${JSON.stringify(on)} }`
  writeFileSync(disguise, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
  return spawnSync(process.execPath, ['--require', disguise, join(from, 'tools/run.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
}

describe('the running Node', () => {
  test.each(['14.21.3', '18.20.8', '19.9.0'])('%s is refused in one sentence', (on) => {
    const { status, stdout, stderr } = start(['no-such-command'], { on })
    expect(stderr).toBe(
      `This project needs Node 20 or newer; this is Node ${on}.\n` +
        'A newer one is at https://nodejs.org; then run the command again.\n',
    )
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  test.each(['20.0.0', '100.0.0'])('%s is taken', (on) => {
    expect(start(['no-such-command'], { on }).stderr).toMatch(/^There is no command "no-such-command"/)
  })
})

test('a command that does not exist is answered with those that do', () => {
  const { status, stderr } = start(['toString'])
  expect(stderr).toBe(
    'There is no command "toString". ' +
      'There are: start, test, build, generate, generate:api, check:generated, emulator, live, interop, consumers, bench, mutation, format.\n',
  )
  expect(status).toBe(1)
})

// On Windows npm is a .cmd file, which a script without an ending cannot stand in for.
describe.skipIf(process.platform === 'win32')('when npm cannot bring the tools', () => {
  function startWithNpm(script) {
    for (const part of ['package.json', 'tools/run.mjs', 'tools/run']) {
      cpSync(join(root, part), join(folder, part), { recursive: true })
    }
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, 'bin/npm'), 0o755)
    const path = [join(folder, 'bin'), process.env.PATH].join(delimiter)
    return start(['build'], { on: '20.19.0', from: folder, path })
  }

  test('for want of a network, it says what npm said and where to look', () => {
    const { status, stderr } = startWithNpm('echo "npm error code ENOTFOUND" >&2; exit 1')
    expect(stderr).toContain('npm error code ENOTFOUND')
    expect(stderr).toMatch(
      /npm could not install node-\S+@\S+ and @pnpm\/exe\.\S+@\S+\.\nIs the network there/,
    )
    expect(status).toBe(1)
  })

  test('for want of a package, it says which Node to install', () => {
    const { status, stderr } = startWithNpm('echo "npm error code ETARGET" >&2; exit 1')
    expect(stderr).toContain('The registry has no such package for')
    expect(stderr).toContain('With Node 22.18.0 or newer (https://nodejs.org) only pnpm has to be brought.')
    expect(status).toBe(1)
  })

  test('an install that left nothing behind is no success', () => {
    const { status, stderr } = startWithNpm('exit 0')
    expect(stderr).toContain('npm could not install')
    expect(status).toBe(1)
  })

  test('npm is told to run no install scripts, and where to install', () => {
    const { stderr } = startWithNpm('echo "$PWD $@" >&2; exit 1')
    expect(stderr).toContain(`${join(folder, '.tools')} install --prefix=.`)
    expect(stderr).toContain(' --ignore-scripts ')
  })
})

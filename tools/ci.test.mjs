import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast ci-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs .ci/run with an npm whose answers are the branches of a shell `case` over its arguments. */
function ci(answers) {
  cpSync(fileURLToPath(new URL('../.ci/run', import.meta.url)), join(folder, '.ci/run'))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(
    join(folder, 'bin/npm'),
    `#!/bin/sh\ncase "$*" in\n${answers}\n"pkg get"*) echo "{}" ;;\nesac\n`,
  )
  chmodSync(join(folder, 'bin/npm'), 0o755)
  const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter)
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  })
  const lines = stdout.trimEnd().split('\n')
  return { status, lastLine: lines.at(-1), lastLines: (n) => lines.slice(-n) }
}

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  const interop = '"pkg get scripts.interop") echo \'"node"\' ;;'

  test('adds up what the commands print, and leaves out a command that does not exist', () => {
    const { status, lastLine } = ci(
      `test) echo "1 passed, 9 failed, 9 skipped (a quote)"; echo "10 passed, 0 failed, 1 skipped" ;;
      ${interop}
      "run interop -- npm") echo "5 passed, 0 failed, 2 skipped" ;;
      "run consumers") echo "100 passed, 0 failed, 0 skipped" ;;`,
    )
    expect(lastLine).toBe('15 passed, 0 failed, 3 skipped')
    expect(status).toBe(0)
  })

  test('runs the commands that exist', () => {
    const { lastLine } = ci(
      `test) echo "1 passed, 0 failed, 0 skipped" ;;
      "pkg get scripts.consumers") echo '"node"' ;;
      "run consumers") echo "100 passed, 0 failed, 0 skipped" ;;`,
    )
    expect(lastLine).toBe('101 passed, 0 failed, 0 skipped')
  })

  test('goes on after a failure, fails, and names what failed at the end', () => {
    const { status, lastLines } = ci(
      `test) echo "failed   a: b (c)"; echo "failed   lint"; echo "10 passed, 2 failed, 0 skipped"; exit 1 ;;
      ${interop}
      "run interop -- npm") echo "5 passed, 0 failed, 0 skipped" ;;`,
    )
    expect(lastLines(3)).toEqual(['failed   a: b (c)', 'failed   lint', '15 passed, 2 failed, 0 skipped'])
    expect(status).toBe(1)
  })

  test.each([
    ['ends without its summary', 'test) echo "all fine" ;;', '0 passed, 1 failed, 0 skipped'],
    [
      'fails with nothing failed',
      'test) echo "3 passed, 0 failed, 0 skipped"; exit 7 ;;',
      '3 passed, 1 failed, 0 skipped',
    ],
  ])('counts a command that %s as a failure', (_, answers, line) => {
    expect(ci(answers)).toMatchObject({ status: 1, lastLine: line })
  })
})

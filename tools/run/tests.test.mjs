import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Tally } from './tally.mjs'
import { runTests } from './tests.mjs'
import { root } from './tools.mjs'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const reporter = fileURLToPath(new URL('./reporter.mjs', import.meta.url))
let folder
let tally

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast tests-'))
  tally = new Tally()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A suite of one file in a folder of its own, run by vitest with our reporter. */
function runSuite(source) {
  writeFileSync(join(folder, 'a.test.mjs'), source)
  const args = [vitest, 'run', '--globals', '--root', folder, '--reporter', reporter]
  return runStep({ program: process.execPath, args, quiet: true })
}

function runStep(step) {
  const suites = () => [{ name: 'suite', directory: relative(root, folder) }]
  return runTests({ name: 'the step', ...step, suites }, process.env, tally)
}

const script = (source) => ({ program: process.execPath, args: ['-e', source] })

describe('a suite', () => {
  test('is counted by outcome, with why a test was skipped', async () => {
    const code = await runSuite(`
      test('passes', () => {})
      describe('group', () => test('fails', () => { throw new Error('on purpose', { cause: new Error('none\\nat all') }) }))
      test('needs Go', ({ skip }) => skip('no Go on this machine'))
      test.skip('is skipped', () => {})
      test.todo('later')
    `)
    expect(code).toBe(1)
    expect(tally.toString()).toBe(
      [
        'skipped  suite: a.test.mjs > needs Go (no Go on this machine)',
        'skipped  suite: a.test.mjs > is skipped (no reason given)',
        'skipped  suite: a.test.mjs > later (still to be written)',
        'failed   suite: a.test.mjs > group > fails (on purpose: none)',
        '1 passed, 1 failed, 3 skipped',
      ].join('\n'),
    )
  })

  test.each([
    ['cannot be loaded', `throw new Error('on purpose')`, 0],
    ['has a hook that fails', `afterAll(() => { throw new Error('on purpose') }); test('a', () => {})`, 1],
    [
      'has a group with a hook that fails',
      `describe('b', () => { afterAll(() => { throw new Error('on purpose') }); test('a', () => {}) })`,
      1,
    ],
    [
      'has an error outside of its tests',
      `test('a', async () => { setTimeout(() => { throw new Error('on purpose') }); await new Promise((d) => setTimeout(d, 50)) })`,
      1,
    ],
  ])('fails when its file %s', async (_, source, passed) => {
    expect(await runSuite(source)).toBe(1)
    // Not the step: the report itself names it.
    expect(tally.failures).toEqual([expect.stringMatching(/^suite: .+ \(on purpose\)$/)])
    expect(tally.passed).toBe(passed)
  })

  test('that wrote no report is a failure, also when an older report lies there', async () => {
    writeFileSync(join(folder, 'test-results.json'), JSON.stringify({ passed: 9, failed: [], skipped: [] }))
    expect(await runStep(script(''))).toBe(0)
    expect(tally.toString()).toBe('failed   suite: its tests did not run\n0 passed, 1 failed, 0 skipped')
  })

  test('without a single test is a failure', async () => {
    await runStep({
      program: process.execPath,
      args: [vitest, 'run', '--root', folder, '--reporter', reporter],
      quiet: true,
    })
    expect(tally.toString()).toBe('failed   suite: has no tests\n0 passed, 1 failed, 0 skipped')
  })

  test('that fails with nothing failed in its report is a failure', async () => {
    const file = JSON.stringify(join(folder, 'test-results.json'))
    const report = `JSON.stringify({ passed: 1, failed: [], skipped: [] })`
    await runStep(script(`require('fs').writeFileSync(${file}, ${report}); process.exit(2)`))
    expect(tally.toString()).toBe('failed   the step\n1 passed, 1 failed, 0 skipped')
  })
})

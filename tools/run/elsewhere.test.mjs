import { expect, test } from 'vitest'
import { commands } from './commands.mjs'
import { browserTests } from './elsewhere.mjs'
import { Tally } from './tally.mjs'

test('npm test names the tests that need a browser, and the command that runs them', () => {
  expect(commands.test([]).map(({ note }) => note)).toContain(browserTests())
  expect(browserTests()).toMatch(
    /^not run {2}in a browser: .*a call that is aborted.* \(`npm run consumers` does, with Chromium\)$/,
  )
})

test('it says so before the one line that counts', () => {
  const tally = new Tally()
  tally.notes.push('not run  elsewhere')
  tally.add('suite', { passed: 1, failed: [], skipped: [] })
  expect(tally.toString()).toBe('not run  elsewhere\n1 passed, 0 failed, 0 skipped')
})

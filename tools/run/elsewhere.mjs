import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

/** The tests that need a browser, by name: nobody shall take them for passed where they did not run. */
export function browserTests() {
  const tests = JSON.parse(readFileSync(join(root, 'test-projects/browser/tests.json'), 'utf8'))
  return `not run  in a browser: ${Object.values(tests).join('; ')} (\`npm run consumers\` does, with Chromium)`
}

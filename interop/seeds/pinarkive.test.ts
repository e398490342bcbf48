import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { methods } from './pinarkive/methods.ts'
import { refusals } from './pinarkive/refusals.ts'
import { shortcomings } from './pinarkive/shortcomings.ts'
import { type Step, take } from './pinarkive/step.ts'
import { installPython, type Python } from './python.ts'
import { testSteps } from './test-steps.ts'

// Our emulator as the service's own Python SDK sees it, unchanged: what of it works at the service has to work here.

const groups: Readonly<Record<string, readonly Step[]>> = {
  'Its methods': methods,
  'The second factor, and refusals': refusals,
  'What of it is broken': shortcomings,
}

let sdk: Python

needs(
  () => installPython(fileURLToPath(new URL('pinarkive', import.meta.url))),
  (started) => {
    sdk = started
    return started.remove
  },
  180_000,
)

testSteps('pinarkive', groups, (step) => take(step, sdk))

test('each of its methods has a row', async () => {
  const all = await sdk.run('methods.py', { client: {} }, fileURLToPath(new URL('.', import.meta.url)))
  const shown = methods.flatMap(({ does }) => does.match(/(?<=`)\w+(?=\()/g) ?? [])
  const inRefusals = refusals.flatMap(({ does }) => does.match(/(?<=`)verify_2fa_login(?=`)/g) ?? [])
  expect([...new Set([...shown, ...inRefusals])].sort()).toEqual(all)
})

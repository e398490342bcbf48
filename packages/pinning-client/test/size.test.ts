import { fileURLToPath } from 'node:url'
import { bundleSize } from '@holdfast/testing'
import { expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** What each way of using the package may cost a web page: kilobytes of 1,000 bytes, minified, gzip level 9. */
const LIMITS = [
  { name: 'createPinningClient', limit: 10 },
  { name: 'createPinningFetchClient', limit: 5.8 },
]

it.each(LIMITS)('$name costs no more than $limit kB', async ({ name, limit }) => {
  const { gzip, inputs } = await bundleSize(`export { ${name} } from './index.js'`, dist)
  expect(gzip / 1000, `${name} is ${gzip / 1000} kB, and may be ${limit} kB`).toBeLessThanOrEqual(limit)
  // A built-in of Node would have failed the build.
  expect(inputs.filter((path) => /node_modules\/(zod|msw)|(zod|msw)[\w.-]*\.js$/.test(path))).toEqual([])
  expect(inputs.some((path) => path.endsWith('index.js'))).toBe(true)
})

it('the check sees zod and msw where they are', async () => {
  const { inputs } = await bundleSize("export * from './zod.js'", dist)
  expect(inputs.some((path) => /node_modules\/zod/.test(path))).toBe(true)
})

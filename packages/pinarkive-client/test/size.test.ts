import { fileURLToPath } from 'node:url'
import { bundleSize } from '@holdfast/testing'
import { expect, it } from 'vitest'
// What each way of using the package may cost a web page, minified and compressed by gzip at level 9.
import budget from '../budget.json' with { type: 'json' }

const dist = fileURLToPath(new URL('../dist', import.meta.url))

it.each(Object.entries(budget))('%s costs no more than %d bytes', async (name, limit) => {
  const { gzip, inputs } = await bundleSize(`export { ${name} } from './index.js'`, dist)
  expect(gzip, `${name} is ${gzip} bytes, and may be ${limit}`).toBeLessThanOrEqual(limit)
  // A built-in of Node would have failed the build. CIDs are computed for those who ask for it alone.
  expect(
    inputs.filter((path) => /node_modules\/(zod|msw)|(zod|msw|verify|cid)[\w.-]*\.js$/.test(path)),
  ).toEqual([])
  expect(inputs.some((path) => path.endsWith('index.js'))).toBe(true)
})

it('computing CIDs costs no more than 2,500 bytes on top of the client', async () => {
  const client = "export { createPinarkiveClient } from './index.js'"
  const { gzip: without } = await bundleSize(client, dist)
  const { gzip } = await bundleSize(`${client}\nexport * from '@holdfast/shared/cid'`, dist)
  expect(gzip - without).toBeGreaterThan(1_000)
  expect(gzip - without).toBeLessThanOrEqual(2_500)
})

it.each(['zod', 'cid'])('the check sees %s where it is', async (name) => {
  const { inputs } = await bundleSize("export * from './zod.js'\nexport * from './verify.js'", dist)
  expect(inputs.some((path) => (name === 'zod' ? /node_modules\/zod/ : /cid[\w.-]*\.js$/).test(path))).toBe(
    true,
  )
})

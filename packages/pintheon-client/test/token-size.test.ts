import { fileURLToPath } from 'node:url'
import { bundleSize } from '@holdfast/testing'
import { expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const errors = "export { InvalidArgumentError } from '@holdfast/shared'"

// Bytes in a web page, minified and compressed by gzip at level 9; and those without the errors, which a client has.
it.each([
  { names: '{ createAccessToken }', all: 2_200, own: 1_800 },
  { names: '{ parseAccessToken }', all: 1_270, own: 790 },
  { names: '*', all: 3_080, own: 2_650 },
])('$names of ./token takes no more than $all bytes, $own of them its own', async ({ names, all, own }) => {
  const { gzip, inputs } = await bundleSize(`export ${names} from './token.js'`, dist)
  const beside = await bundleSize(errors, fileURLToPath(new URL('.', import.meta.url)))
  expect(gzip, `${gzip} bytes`).toBeLessThanOrEqual(all)
  expect(gzip - beside.gzip).toBeLessThanOrEqual(own)
  // A built-in of Node would have failed the build.
  expect(inputs.filter((path) => /node_modules/.test(path))).toEqual([])
  expect(inputs).toContain('token.js')
})

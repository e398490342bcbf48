import { fileURLToPath } from 'node:url'
import { bundleSize } from '@holdfast/testing'
import { expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

// Bytes in a web page, minified and compressed by gzip at level 9, 420 of them the errors, which a client has anyhow.
it.each([
  { names: '{ KeyPair }', most: 16_500 },
  { names: '{ KeyPair, signRequest, addNonce, nextNonce, readTarget }', most: 16_900 },
  // Neither who only has Basic, nor what signs with a key that somebody else brings, pays for the curve.
  { names: '{ basicCredential, hashPassword }', most: 1_000 },
  { names: '{ signRequest, addNonce, nextNonce, readTarget }', most: 1_000 },
])('$names takes no more than $most bytes', async ({ names, most }) => {
  const { gzip } = await bundleSize(`export ${names} from './index.js'`, dist)
  expect(gzip, `${gzip} bytes`).toBeLessThanOrEqual(most)
})

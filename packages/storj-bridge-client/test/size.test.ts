import { fileURLToPath } from 'node:url'
import { bundleSize, splitSize } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
// What each way of using the package may cost a web page at once, minified and compressed by gzip at level 9.
import budget from '../budget.json' with { type: 'json' }

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const CLIENT = "export { createStorjBridgeClient } from './index.js'"
const HTTP = "export { createStorjBridgeFetchClient } from './index.js'"
const WITH_KEYS = "export { createStorjBridgeClient, KeyPair } from './index.js'"

/** Bytes of what is loaded later, by the file without what its builder adds to the name. */
async function laterOf(code: string) {
  const { later } = await splitSize(code, dist)
  return Object.fromEntries(
    Object.entries(later).map(([name, bytes]) => [name.replace(/(-\w+)?\.js$/, ''), bytes]),
  )
}

describe('what a page loads at once', () => {
  it.each(Object.entries(budget))('%s costs no more than %d bytes', async (name, limit) => {
    const { gzip } = await splitSize(`export { ${name} } from './index.js'`, dist)
    expect(gzip, `${name} is ${gzip} bytes, and may be ${limit}`).toBeLessThanOrEqual(limit)
    expect(gzip).toBeGreaterThan(limit / 2)
  })

  it('with the curve, it costs no more than 28,000 bytes', async () => {
    const { gzip } = await splitSize(WITH_KEYS, dist)
    expect(gzip, `${gzip} bytes`).toBeLessThanOrEqual(28_000)
    expect(gzip).toBeGreaterThan(20_000)
  })

  it('neither transfers nor whole lists, and nothing of others', async () => {
    const { inputs } = await bundleSize(CLIENT, dist, { later: false })
    // A built-in of Node would have failed the build.
    const unwanted = /node_modules\/(zod|msw)|(zod|msw|transfers|list-all|upload)(-\w+)?\.js$/
    expect(inputs.filter((path) => unwanted.test(path))).toEqual([])
    expect(inputs.some((path) => path.endsWith('index.js'))).toBe(true)
    const all = await bundleSize(`${CLIENT}\nexport * from './msw.js'`, dist)
    expect(all.inputs.some((path) => unwanted.test(path))).toBe(true)
  })

  // A KeyPair is all that brings the curve: whoever has one, may hand over one of another make.
  it.each([CLIENT, HTTP])('no curve and no hashes for an app with Basic: %s', async (code) => {
    const { gzip } = await bundleSize(code, dist, { later: false })
    const { gzip: withKeys } = await bundleSize(`${code}\nexport { KeyPair } from './index.js'`, dist, {
      later: false,
    })
    expect(withKeys - gzip, `${withKeys - gzip} bytes`).toBeGreaterThan(15_000)
    expect(withKeys - gzip).toBeLessThanOrEqual(16_500)
  })
})

describe('what it loads later', () => {
  // `transfers` brings hashes, `upload` writes forms, `steps` are those of signing.
  const LIMITS = { transfers: 10_000, steps: 900, 'list-all': 800, upload: 3_000 }

  it.each(Object.entries(LIMITS))('%s is no more than %d bytes', async (part, limit) => {
    const bytes = (await laterOf(CLIENT))[part] as number
    expect(bytes, `${part} is ${bytes} bytes, and may be ${limit}`).toBeLessThanOrEqual(limit)
    expect(bytes).toBeGreaterThan(limit / 2)
  })

  it('is these parts and no others', async () => {
    expect(Object.keys(await laterOf(CLIENT)).sort()).toEqual(Object.keys(LIMITS).sort())
    expect(Object.keys(await laterOf(HTTP))).toEqual(['steps', 'upload'])
  })
})

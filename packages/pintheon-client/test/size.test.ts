import { fileURLToPath } from 'node:url'
import { bundleSize, splitSize } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
// What each way of using the package may cost a web page at once, minified and compressed by gzip at level 9.
import budget from '../budget.json' with { type: 'json' }

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const CLIENT = "export { createPintheonClient } from './index.js'"

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

  it('neither uploads, reads nor tokens, and nothing of others', async () => {
    const { inputs } = await bundleSize(CLIENT, dist, { later: false })
    // A built-in of Node would have failed the build.
    const unwanted = /node_modules\/(zod|msw)|(zod|msw|node|token|uploads|reads|upload|cid)(-\w+)?\.js$/
    expect(inputs.filter((path) => unwanted.test(path))).toEqual([])
    expect(inputs.some((path) => path.endsWith('index.js'))).toBe(true)
    const all = await bundleSize(`${CLIENT}\nexport * from './msw.js'`, dist)
    expect(all.inputs.some((path) => unwanted.test(path))).toBe(true)
  })

  it('createAccessToken costs no more than 1,600 bytes on top of all the rest', async () => {
    const rest = "export * from './index.js'"
    const { gzip: without } = await bundleSize(rest, dist, { later: false })
    const { gzip } = await bundleSize(`${rest}\nexport { createAccessToken } from './token.js'`, dist, {
      later: false,
    })
    expect(gzip - without).toBeGreaterThan(1_000)
    expect(gzip - without, `${gzip - without} bytes`).toBeLessThanOrEqual(1_600)
  })
})

describe('what it loads later', () => {
  // `upload` writes forms, for every call that takes the token; it comes with `uploads` where that is first.
  const LIMITS = { upload: 3_000, uploads: 8_000, reads: 2_000, token: 2_750 }

  it.each(Object.entries(LIMITS))('%s is no more than %d bytes', async (part, limit) => {
    const bytes = (await laterOf(CLIENT))[part] as number
    expect(bytes, `${part} is ${bytes} bytes, and may be ${limit}`).toBeLessThanOrEqual(limit)
    expect(bytes).toBeGreaterThan(limit / 2)
  })

  it('is these parts and no others', async () => {
    expect(Object.keys(await laterOf(CLIENT)).sort()).toEqual(Object.keys(LIMITS).sort())
    const http = "export { createPintheonFetchClient } from './index.js'"
    expect(Object.keys(await laterOf(http)).sort()).toEqual(['token', 'upload'])
  })
})

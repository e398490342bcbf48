import { fileURLToPath } from 'node:url'
import { bundleSize, splitSize } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const PARSE = "export { parseAccess } from './index.js'"
const ALL = `${PARSE}
export { accessFromPassphrase, deriveEncryptionKey, EncryptionKey } from './index.js'
export { fullPermission, readOnlyPermission, writeOnlyPermission } from './index.js'
export { formatNodeUrl, parseNodeUrl } from './index.js'`

// Minified and compressed by gzip at level 9.
describe('access grants, in a web page', () => {
  it.each([
    ['to parse, share and look into one', PARSE, 19_700],
    ['everything but Argon2', ALL, 20_000],
  ])('%s', async (_, code, limit) => {
    const { gzip, inputs } = await bundleSize(code, dist, { later: false })
    expect(gzip, `${gzip} bytes`).toBeLessThanOrEqual(limit)
    expect(gzip).toBeGreaterThan(limit / 2)
    // A built-in of Node would have failed the build.
    expect(inputs.some((path) => path.endsWith('aes.js'))).toBe(true)
    expect(inputs.filter((path) => /argon2|blake|node_modules\/(zod|msw)/.test(path))).toEqual([])
  })

  it('a node URL alone brings no cipher', async () => {
    const { gzip } = await bundleSize("export { parseNodeUrl } from './index.js'", dist, { later: false })
    expect(gzip, `${gzip} bytes`).toBeLessThanOrEqual(5_000)
  })

  it('Argon2 comes later', async () => {
    const { later } = await splitSize(ALL, dist)
    const bytes = Object.entries(later).find(([name]) => name.startsWith('argon2'))?.[1] as number
    expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(5_100)
    expect(bytes).toBeGreaterThan(4_000)
  })
})

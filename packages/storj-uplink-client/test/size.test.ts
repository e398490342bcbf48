import { fileURLToPath } from 'node:url'
import { bundleSize, splitSize } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
// What each half may cost a web page, minified and compressed by gzip at level 9, without what it loads later.
import budget from '../budget.json' with { type: 'json' }

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const exported = (names: string) => `export { ${names} } from './index.js'`
const gzipOf = async (names: string) => (await bundleSize(exported(names), dist, { later: false })).gzip

describe('what a page loads at once', () => {
  it.each(Object.entries(budget))('%s costs no more than %d bytes', async (name, limit) => {
    const gzip = await gzipOf(name)
    expect(gzip, `${name} is ${gzip} bytes, and may be ${limit}`).toBeLessThanOrEqual(limit)
    expect(gzip).toBeGreaterThan(limit / 2)
  })

  it('neither half has the other in it', async () => {
    const [access, project] = [await gzipOf('parseAccess'), await gzipOf('openGatewayProject')]
    const both = await gzipOf('parseAccess, openGatewayProject')
    expect(both - access, `S3 is ${both - access} bytes beside grants`).toBeGreaterThan(6_000)
    expect(both - project, `grants are ${both - project} bytes beside S3`).toBeGreaterThan(12_000)
  })

  it('nothing of Zod, MSW and Node', async () => {
    // A built-in of Node would have failed the build.
    const unwanted = /node_modules\/(zod|msw)\/|^(zod|msw|node)\.js$|^mock\//
    const reached = async (code: string) => (await bundleSize(code, dist)).inputs
    expect((await reached("export * from './index.js'")).filter((path) => unwanted.test(path))).toEqual([])
    expect((await reached("export * from './msw.js'")).some((path) => unwanted.test(path))).toBe(true)
  })

  it('a signer alone, for presigned URLs', async () => {
    const gzip = await gzipOf('presignUrl')
    expect(gzip, `${gzip} bytes`).toBeLessThanOrEqual(2_600)
    expect(gzip).toBeGreaterThan(1_300)
  })
})

describe('what it loads later', () => {
  const LIMITS = {
    upload: 5_900,
    'put-object': 6_100,
    'open-download': 1_600,
    'list-objects': 1_500,
    'delete-objects': 2_700,
    argon2: 5_200,
  }
  const later = async () => {
    const { later } = await splitSize(exported('openGatewayProject, deriveEncryptionKey'), dist)
    return Object.fromEntries(Object.entries(later).map(([name, bytes]) => [name.replace('.js', ''), bytes]))
  }

  it.each(Object.entries(LIMITS))('%s is no more than %d bytes', async (part, limit) => {
    const bytes = (await later())[part] as number
    expect(bytes, `${part} is ${bytes} bytes, and may be ${limit}`).toBeLessThanOrEqual(limit)
    expect(bytes).toBeGreaterThan(limit / 2)
  })

  it('is these parts and no others', async () => {
    expect(Object.keys(await later()).sort()).toEqual(Object.keys(LIMITS).sort())
  })
})

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleSize } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import budget from '../budget.json' with { type: 'json' }

const folder = fileURLToPath(new URL('..', import.meta.url))

it('`.` needs nothing but itself: no built-in of Node, no msw, and nothing of openapi-fetch but its types', async () => {
  const { inputs, gzip } = await bundleSize(`export * from './dist/index.js'`, folder)
  expect(inputs).toContain('dist/index.js')
  expect(inputs.filter((path) => !path.startsWith('dist/'))).toEqual([])
  expect(gzip).toBeLessThanOrEqual(budget['*'])
})

it('an error class alone brings nothing of the transport', async () => {
  const { min } = await bundleSize(`export { NotFoundError } from './dist/index.js'`, folder)
  expect(min).toBeLessThan(2_500)
})

it('`./msw` imports msw alone, and by names that msw 2 has too', async () => {
  const code = await readFile(`${folder}/dist/msw.js`, 'utf8')
  const imported = [...code.matchAll(/^import (.*?) from ["'](.*?)["']/gms)].map(([, names, from]) => [
    names,
    from,
  ])
  expect(imported.filter(([, from]) => !from?.startsWith('.'))).toEqual([['{ http }', 'msw']])
})

describe('`./cid`', () => {
  // Minified, gzip level 9. The errors and the reading of sources, which a client has anyhow, are 1.2 kB of all; what is
  // left, on top of a client, is held by the client that uses it.
  it.each([
    { code: `export { createCidHasher } from './dist/cid.js'`, limit: 2_250 },
    { code: `export * from './dist/cid.js'`, limit: 3_800 },
  ])('needs nothing but itself, and weighs no more than $limit bytes: $code', async ({ code, limit }) => {
    const { inputs, gzip } = await bundleSize(code, folder)
    expect(inputs).toContain('dist/cid.js')
    expect(inputs.filter((path) => !path.startsWith('dist/'))).toEqual([])
    expect(gzip).toBeLessThanOrEqual(limit)
  })

  it('is no part of `.`', async () => {
    const { inputs } = await bundleSize(`export * from './dist/index.js'`, folder)
    expect(inputs).not.toContain('dist/cid.js')
  })
})

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleSize } from '@holdfast/testing'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))

it('`.` needs nothing but itself: no built-in of Node, no msw, and nothing of openapi-fetch but its types', async () => {
  const { inputs, gzip } = await bundleSize(`export * from './dist/index.js'`, folder)
  expect(inputs).toContain('dist/index.js')
  expect(inputs.filter((path) => !path.startsWith('dist/'))).toEqual([])
  expect(gzip).toBeLessThan(7_000)
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

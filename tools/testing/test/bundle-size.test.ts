import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleSize } from '@holdfast/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-size-'))
  await writeFile(
    join(folder, 'words.js'),
    `export const used = '${'ab'.repeat(500)}'; export const unused = 'zz'`,
  )
})
afterAll(() => rm(folder, { recursive: true }))

describe('bundleSize', () => {
  it('measures what a page has to load', async () => {
    const { min, gzip, inputs } = await bundleSize(
      `import { used } from './words.js'; console.log(used)`,
      folder,
    )
    expect(inputs).toEqual(['words.js'])
    expect(min).toBeGreaterThan(1000)
    expect(min).toBeLessThan(1050)
    expect(gzip).toBeLessThan(100)
  })

  it('counts nothing that is not used, and still names the file', async () => {
    const { min, inputs } = await bundleSize(`import './words.js'; console.log(1)`, folder)
    expect(inputs).toEqual(['words.js'])
    expect(min).toBeLessThan(50)
  })

  it('fails on what a browser does not have', async () => {
    await expect(bundleSize(`import { readFile } from 'node:fs'; readFile()`, folder)).rejects.toThrow(
      'node:fs',
    )
  })
})

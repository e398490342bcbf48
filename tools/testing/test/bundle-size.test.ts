import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleSize, splitSize } from '@holdfast/testing'
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

describe('splitSize', () => {
  const WORDS = 'thisthatthenwhenwherewhatwhilewithwillwouldwordworkworldwonderworth'
  const write = (name: string, code: string) => writeFile(join(folder, name), code)
  beforeAll(async () => {
    await write('shared.js', `export const shared = '${WORDS}'`)
    await write(
      'later.js',
      `import { shared } from './shared.js'; export const later = shared + '${'cd'.repeat(500)}'`,
    )
    await write('latest.js', `export const latest = '${WORDS}${WORDS.toUpperCase()}'`)
  })

  it('tells what is loaded with the code from what is loaded later', async () => {
    const code = `import { shared } from './shared.js'; console.log(shared, import('./later.js'), () => import('./latest.js'))`
    const { gzip, later } = await splitSize(code, folder)
    expect(Object.keys(later).sort()).toEqual(['later.js', 'latest.js'])
    // What both need is there already.
    expect(gzip).toBeGreaterThan(WORDS.length)
    expect(later['later.js']).toBeLessThan(120)
    expect(later['latest.js']).toBeGreaterThan(WORDS.length)
  })

  it('counts with a part what only that part needs', async () => {
    const { gzip, later } = await splitSize(`console.log(import('./later.js'))`, folder)
    expect(gzip).toBeLessThan(100)
    expect(later['later.js']).toBeGreaterThan(WORDS.length)
  })

  it('can be left out of one file', async () => {
    const code = `import { shared } from './shared.js'; console.log(shared, import('./later.js'))`
    const all = await bundleSize(code, folder)
    const first = await bundleSize(code, folder, { later: false })
    expect(all.min - first.min).toBeGreaterThan(1_000)
    expect(first.inputs).toEqual(['shared.js'])
  })

  it('is the size of all where nothing is loaded later', async () => {
    const code = `import { used } from './words.js'; console.log(used)`
    expect(await splitSize(code, folder)).toEqual({ gzip: (await bundleSize(code, folder)).gzip, later: {} })
  })
})

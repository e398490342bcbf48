import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/run.ts'
import { Scratch, WORKSPACE } from '../src/scratch.ts'

describe('run', () => {
  it('says how a program ended and what it said', async () => {
    const said = 'console.log("a"); console.error("b"); process.exit(3)'
    expect(await run(['-e', said], '.', 30_000)).toEqual({ code: 3, output: 'a\nb\n' })
  })

  it('stops one whose time is over, with all that it started', async () => {
    const starts = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e3)'],
      { stdio: 'inherit' }); setInterval(() => {}, 1e3)`
    // It would not end before the child does, which has the same stdout.
    expect((await run(['-e', starts], '.', 1_000)).code).toBeUndefined()
  })
})

describe('Scratch', () => {
  it('is a copy of one package in which its neighbours are found, and goes', () => {
    let folder = ''
    {
      using scratch = new Scratch('pinning-client')
      folder = scratch.folder
      const manifest = 'package.json'
      const original = join(WORKSPACE, 'packages/pinning-client', manifest)
      expect(readFileSync(join(folder, manifest), 'utf8')).toBe(readFileSync(original, 'utf8'))
      expect(existsSync(join(folder, 'node_modules/vitest/vitest.mjs'))).toBe(true)
      expect(existsSync(join(folder, '../shared/package.json'))).toBe(true)
    }
    expect(existsSync(folder)).toBe(false)
    expect(existsSync(join(WORKSPACE, 'packages/shared/package.json'))).toBe(true)
  })
})

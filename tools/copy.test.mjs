import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('copies a file, making the folders on the way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast copy-'))
  const to = join(folder, 'a folder/deeper/copy.mjs')
  const copy = fileURLToPath(new URL('./copy.mjs', import.meta.url))
  execFileSync(process.execPath, [copy, copy, to])
  expect(readFileSync(to, 'utf8')).toBe(readFileSync(copy, 'utf8'))
  rmSync(folder, { recursive: true })
})

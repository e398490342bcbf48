import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

// In this package, so that what is generated there finds zod and openapi-fetch; in `dist`, which git ignores.
const HOME = fileURLToPath(new URL('../dist/', import.meta.url))
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** An empty folder, removed after the tests of the file. */
export function scratchFolder(): string {
  mkdirSync(HOME, { recursive: true })
  const folder = mkdtempSync(join(HOME, 'test-'))
  folders.push(folder)
  return folder
}

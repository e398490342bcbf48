import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiOf } from './api.ts'
import { changes } from './changes.ts'

const fileOf = (folder: string) => join(folder, 'api.md')

export function writeApi(folder: string): void {
  writeFileSync(fileOf(folder), apiOf(folder))
}

/** @throws Error with the lines that have changed, where a package's api.md is not what it exports */
export function checkApi(folder: string): void {
  const wanted = apiOf(folder)
  const present = existsSync(fileOf(folder)) ? readFileSync(fileOf(folder), 'utf8') : undefined
  if (present === wanted) return
  const said = present === undefined ? ['missing: api.md'] : ['stale: api.md', ...changes(present, wanted)]
  throw new Error([...said, 'If it is meant: npm run generate:api'].join('\n'))
}

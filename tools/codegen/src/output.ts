import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a document gives: the text of each file, by its name. */
export type Files = ReadonlyMap<string, string>

/** Makes a folder hold these files and no others. */
export function write(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true })
  for (const name of namesIn(folder)) if (!files.has(name)) rmSync(join(folder, name), { recursive: true })
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
}

/** Says what `write` would change, a line for each file. */
export function compare(folder: string, files: Files): string[] {
  const present = new Set(namesIn(folder))
  const wanted = [...files].flatMap(([name, text]) => {
    if (!present.has(name)) return [`missing: ${join(folder, name)}`]
    return readFileSync(join(folder, name), 'utf8') === text ? [] : [`stale: ${join(folder, name)}`]
  })
  return [
    ...wanted,
    ...[...present].filter((name) => !files.has(name)).map((name) => `left over: ${join(folder, name)}`),
  ]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

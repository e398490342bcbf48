import { refuse } from './refuse.js'

/**
 * A path within a DAG as it is sent: "\" as "/", letters in the form in which most systems write them (NFC).
 * @throws InvalidArgumentError for what leads out of the directory, or to no file
 */
export function writePath(path: string): string {
  const written = String(path).replaceAll('\\', '/').normalize('NFC')
  const named = JSON.stringify(path)
  if (!written) throw refuse('path', 'must not be empty')
  if (/^\/|^[a-z]:\//i.test(written)) throw refuse('path', `must be relative: ${named}`)
  if (/\p{Cc}/u.test(written)) throw refuse('path', `must not have control characters: ${named}`)
  if (written.split('/').some((part) => /^\.{0,2}$/.test(part)))
    throw refuse('path', `must not have empty parts, "." or "..": ${named}`)
  return written
}

/**
 * Refuses a tree that cannot be: two files of one path, or a file where another path needs a directory.
 * @throws InvalidArgumentError
 */
export function assertTree(paths: readonly string[]): void {
  if (!paths.length) throw refuse('files', 'must not be empty')
  const seen = new Set<string>()
  for (const path of paths) {
    if (seen.has(path)) throw refuse('path', `is there twice: ${JSON.stringify(path)}`)
    seen.add(path)
  }
  for (const path of paths)
    for (const { index } of path.matchAll(/\//g)) {
      const parent = path.slice(0, index)
      if (seen.has(parent)) throw refuse('path', `is a file and a directory: ${JSON.stringify(parent)}`)
    }
}

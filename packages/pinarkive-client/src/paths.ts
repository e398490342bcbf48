import { refuse } from './refuse.js'

// A drive, a part that is empty or dots, a control character. An absolute path begins with an empty part.
const LEADS_ASTRAY = /^[a-z]:\/|(^|\/)\.{0,2}(\/|$)|\p{Cc}/iu

/**
 * A path within a DAG as it is sent: "\" as "/", letters in the form in which most systems write them (NFC).
 * @throws InvalidArgumentError for what leads out of the directory, or to no file
 */
export function writePath(path: string): string {
  const written = String(path).replaceAll('\\', '/').normalize()
  if (LEADS_ASTRAY.test(written))
    throw refuse(
      'path',
      `must be relative, without empty parts, dots and control characters: ${JSON.stringify(path)}`,
    )
  return written
}

/**
 * Refuses a tree that cannot be: two files of one path, or a file where another path needs a directory.
 * @throws InvalidArgumentError
 */
export function assertTree(paths: readonly string[]): void {
  if (!paths.length) throw refuse('files', 'must not be empty')
  const seen = new Set<string>()
  const assertFree = (path: string) => {
    if (seen.has(path)) throw refuse('path', `is there twice: ${JSON.stringify(path)}`)
  }
  for (const path of paths) {
    assertFree(path)
    seen.add(path)
  }
  for (const path of paths) for (const { index } of path.matchAll(/\//g)) assertFree(path.slice(0, index))
}

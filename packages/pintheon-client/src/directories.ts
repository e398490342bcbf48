import type { CallOptions } from '@holdfast/shared'
import type { Directory } from './generated/pintheon/types.gen.js'
import { refuse } from './refuse.js'

type List = (options?: CallOptions) => Promise<Directory[]>

/** The name of a directory as the node's routes take one: it has directories in its root alone. */
export function checkDirectory(name: string): string {
  if (typeof name !== 'string' || /^\.{0,2}$|[/\\\p{Cc}]/u.test(name))
    throw refuse('directory', 'must be the name of a directory, and no path')
  return name
}

/**
 * Finds directories by their names, and remembers their paths: the node reports success for a file whose directory is not
 * there.
 */
export function createDirectoryFinder(list: List) {
  const paths = new Map<string, string>()
  return async (given: string, options?: CallOptions): Promise<string> => {
    const name = checkDirectory(given)
    if (!paths.has(name)) for (const { Name, Path } of await list(options)) paths.set(Name, Path)
    const path = paths.get(name)
    if (path === undefined)
      throw refuse('directory', `is not on the node: create ${JSON.stringify(name)} first`)
    return path
  }
}

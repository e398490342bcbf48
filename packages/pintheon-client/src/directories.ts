import type { CallOptions } from '@holdfast/shared'
import type { Directory } from './generated/pintheon/types.gen.js'
import { refuse } from './refuse.js'

/** The name of a directory as the node's routes take one: it has directories in its root alone. */
export function checkDirectory(name: string): string {
  if (typeof name !== 'string' || /^\.{0,2}$|[/\\\p{Cc}]/u.test(name))
    throw refuse('directory', 'must be the name of a directory, and no path')
  return name
}

/** The directories that a client has seen on the node. */
export interface SeenDirectories {
  /** Notes what the node has listed, in place of what it listed before, and gives it back. */
  see(directories: Directory[]): Directory[]
  /**
   * The path of a directory. The node reports success for a file whose directory is not there.
   * @throws InvalidArgumentError where it is not there
   */
  find(name: string, options?: CallOptions): Promise<string>
}

export function seeDirectories(list: (options?: CallOptions) => Promise<Directory[]>): SeenDirectories {
  const paths = new Map<string, string>()
  return {
    see(directories) {
      paths.clear()
      for (const { Name, Path } of directories) paths.set(Name, Path)
      return directories
    },
    async find(given, options) {
      const name = checkDirectory(given)
      if (!paths.has(name)) await list(options)
      const path = paths.get(name)
      if (path === undefined)
        throw refuse('directory', `is not on the node: create ${JSON.stringify(name)} first`)
      return path
    },
  }
}

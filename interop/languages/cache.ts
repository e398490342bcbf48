import { homedir } from 'node:os'
import { join } from 'node:path'

/** A folder in the user's cache, for what takes long to get or to build and is the same the next time. */
export const cacheFolder = (name: string): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'holdfast-interop', name)

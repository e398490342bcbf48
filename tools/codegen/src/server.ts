import type { Operation } from './operation.ts'
import type { Place } from './place.ts'

/** The name of the server that an operation or its path has of its own, by which a client is told its URL. */
export function serverOf(root: Place, { path, place }: Operation): string | undefined {
  const servers = place.get('servers') ?? root.get('paths')?.get(path)?.get('servers')
  const [only, ...others] = servers?.children() ?? []
  if (others.length > 0) servers?.refuse('several servers of one path cannot be written yet')
  const name = only?.field('x-name')
  if (only && (typeof name !== 'string' || !/^[a-z][A-Za-z0-9]*$/.test(name))) {
    only.refuse('a server of its own needs `x-name`, a word by which a client is told its URL')
  }
  return name as string | undefined
}

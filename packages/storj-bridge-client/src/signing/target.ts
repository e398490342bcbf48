import { refuse } from '../refuse.js'
import type { Signable } from './message.js'

/**
 * Path and query of a URL as they are on the wire, the path from the bridge's root on. They are not what the
 * serialiser wrote: fetch sends a URL as the platform writes it, which makes `%27` of `'` in a query and leaves it
 * as it is in a path.
 * @throws InvalidArgumentError where the platform makes it a URL outside of the bridge
 */
export function readTarget(url: string, baseUrl: string): Pick<Signable, 'path' | 'query'> {
  const { origin, pathname, search } = new URL(url)
  const base = new URL(baseUrl)
  const root = base.pathname.replace(/\/$/, '')
  if (origin !== base.origin || !pathname.startsWith(`${root}/`))
    throw refuse('url', 'must be below baseUrl: what is signed begins there')
  return { path: pathname.slice(root.length), query: search.slice(1) }
}

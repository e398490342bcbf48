import type { OperationInfo } from '../table.js'

/** An operation that a request is meant for, and the values in its path as they are written there. */
export interface Route {
  readonly id: string
  readonly operation: OperationInfo
  readonly path: Readonly<Record<string, string>>
}

/** Finds the operation of a method and path. A path without parameters goes before one with. */
export function matchRoute(
  operations: readonly (readonly [id: string, operation: OperationInfo])[],
  method: string,
  pathname: string,
): Route | undefined {
  const routes = operations.flatMap(([id, operation]) => {
    const path = operation.method === method ? matchPath(operation, pathname) : undefined
    return path ? [{ id, operation, path }] : []
  })
  return routes.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0]
}

// Whether a value of several segments may be empty, as that behind the last "/" of a directory, is for its schema to say.
// A path that the document ends with "/" is also one without: services whose clients send both are written so.
function matchPath(
  { path: template, segments = [] }: OperationInfo,
  pathname: string,
): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string)
  const pattern = template
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^{}]+)\}/g, (_, name) => (segments.includes(name) ? '(.*)' : '([^/]+)'))
  const values = new RegExp(`^${pattern.replace(/(?<=.)\/$/, '/?')}$`).exec(pathname)?.slice(1)
  return values && Object.fromEntries(names.map((name, at) => [name, values[at] as string]))
}

/** Where a base URL begins on its origin. `*` stands for any origin, and may have a path behind it. */
export const pathOf = (baseUrl: string): string =>
  new URL(baseUrl.replace(/^\*/, 'https://any.invalid')).pathname.replace(/\/$/, '')

/** What msw matches a request's URL with, so that everything below the base URL comes to one handler. */
export function below(baseUrl: string): RegExp {
  const origin = baseUrl.startsWith('*') ? '^[a-z]+://[^/]+' : `^${literal(new URL(baseUrl).origin)}`
  return new RegExp(`${origin}${literal(pathOf(baseUrl))}([/?#]|$)`)
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

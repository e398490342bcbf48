import { note, quoted } from '../note.ts'
import { isObject, type Rule, type Site } from '../walk.ts'

/** In 3.0 only OAuth 2 and OpenID Connect have scopes ("Security Requirement Object"); of others they are named in words. */
export const scopes: Rule = (object, site) => {
  if (!Array.isArray(object.security)) return object
  const moved = new Set<unknown>()
  const security = object.security.map((requirement: Record<string, unknown[]>) =>
    Object.fromEntries(
      Object.entries(requirement).map(([scheme, names]) => {
        if (hasScopes(scheme, site)) return [scheme, names]
        for (const name of names) moved.add(name)
        return [scheme, []]
      }),
    ),
  )
  const bare = { ...object, security }
  return moved.size > 0 ? note(bare, `Needs the scope ${quoted([...moved])}.`) : bare
}

function hasScopes(scheme: string, { root }: Site): boolean {
  const schemes = root.get('components')?.field('securitySchemes')
  const declared = isObject(schemes) ? schemes[scheme] : undefined
  return isObject(declared) && ['oauth2', 'openIdConnect'].includes(String(declared.type))
}

import type { OperationInfo, SchemeInfo } from '../../../packages/shared/src/table.ts'
import { credentialFieldsOf } from './credential-fields.ts'
import { type Operation, operationsOf, parametersIn } from './operation.ts'
import type { Place } from './place.ts'
import { branchesOf } from './schema.ts'

/** Where each credential goes. */
export function schemesOf(root: Place): Record<string, SchemeInfo> {
  const named = root.get('components')?.get('securitySchemes')?.entries() ?? []
  const schemes = new Map(named.map(([name, scheme]) => [name, schemeOf(scheme)]))
  for (const { scheme, name, place } of operationsOf(root).flatMap(credentialFieldsOf)) {
    const { in: where, name: other } = schemes.get(scheme) ?? { in: 'field', name }
    if (where !== 'field' || other !== name) {
      place.refuse(
        `\`x-credential: ${scheme}\` is the ${where} \`${other}\` already, and not the field \`${name}\``,
      )
    }
    schemes.set(scheme, { in: 'field', name })
  }
  return Object.fromEntries(schemes)
}

function schemeOf(scheme: Place): SchemeInfo {
  const [type, where, name] = [scheme.field('type'), scheme.field('in'), String(scheme.field('name'))]
  if (type === 'apiKey' && (where === 'header' || where === 'query')) return { in: where, name }
  // Authentication schemes are named without regard to case (RFC 9110, §11.1).
  const prefix = PREFIXES[String(scheme.field('scheme')).toLowerCase()]
  if (type === 'http' && prefix) return { in: 'header', name: 'authorization', prefix }
  return scheme.refuse(`security by ${type} ${where ?? scheme.field('scheme') ?? ''} cannot be written yet`)
}

const PREFIXES: Record<string, string> = { bearer: 'Bearer ', basic: 'Basic ' }

/** Lists of schemes, any one of which is enough; the operation's own replace the document's. */
export function securityOf(root: Place, operation: Operation): string[][] {
  const security = operation.place.get('security') ?? root.get('security')
  const lists = (security?.children() ?? []).map((requirement) => requirement.entries().map(([name]) => name))
  const fields = credentialFieldsOf(operation).map(({ scheme }) => scheme)
  if (fields.length === 0) return lists
  return lists.length > 0 ? lists.map((list) => [...list, ...fields]) : [fields]
}

/** What the caller must be allowed to do, whichever of the schemes says who it is (OpenAPI 3.1, "Security Requirement Object"). */
export function scopesOf(operation: Operation): string[] | undefined {
  const security = operation.place.get('security')
  const lists = (security?.children() ?? []).flatMap((requirement) => requirement.children())
  const [scopes, ...others] = lists.map((list) => list.children().map((scope) => String(scope.value)))
  if (others.some((other) => other.join() !== scopes?.join())) {
    security?.refuse('scopes that differ from scheme to scheme cannot be written yet')
  }
  return scopes && scopes.length > 0 ? scopes : undefined
}

/** The names of the values of `format: password`, which no log and no error may show. */
export function secretsOf(operation: Operation): OperationInfo['secrets'] {
  const [path, header, query] = ['path', 'header', 'query'].map((location) =>
    parametersIn(operation, location).flatMap((each) => [
      ...secretNames(each.get('schema'), String(each.field('name'))),
    ]),
  )
  const body = namesInContent(operation.place.get('requestBody'))
  const answers = operation.place.get('responses')?.children() ?? []
  const answer = [...new Set(answers.flatMap(namesInContent))]
  const secrets = Object.entries({ path, header, query, body, answer }).filter(([, names]) => names?.length)
  return secrets.length > 0 ? Object.fromEntries(secrets) : undefined
}

function namesInContent(owner: Place | undefined): string[] {
  const content = owner?.get('content')?.entries() ?? []
  return [...new Set(content.flatMap(([, media]) => [...secretNames(media.get('schema'))]))]
}

/** A secret is hidden by the name of the property that it is under, at whatever depth. */
function* secretNames(schema: Place | undefined, name?: string, seen = new Set<string>()): Generator<string> {
  const visit = `${name} ${schema?.path}`
  if (!schema || seen.has(visit)) return
  seen.add(visit)
  if (schema.field('format') === 'password')
    yield name ?? schema.refuse('a secret needs a name to be hidden by')
  for (const [key, property] of schema.get('properties')?.entries() ?? [])
    yield* secretNames(property, key, seen)
  for (const inner of [schema.get('items'), schema.get('additionalProperties'), ...branchesOf(schema)]) {
    yield* secretNames(inner, name, seen)
  }
}

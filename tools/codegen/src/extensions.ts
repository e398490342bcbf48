import { credentialFieldsOf } from './credential-fields.ts'
import { operationsOf } from './operation.ts'
import { type Place, toPointer } from './place.ts'

/** What the generator reads of a document and other generators do not know. */
export const EXTENSIONS = [
  'x-retry',
  'x-credential',
  'x-name',
  'x-segments',
  'x-extensible',
  'x-empty',
] as const

/** An object without them. */
export const withoutExtensions = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).filter(([key]) => !(EXTENSIONS as readonly string[]).includes(key)),
  )

/** An extension that nothing would come of is a mistake, or something that this generator cannot do yet. */
export function checkExtensions(root: Place, mapping: Place): void {
  if (mapping.field('x-credential') !== undefined && !isCredentialField(root, mapping)) {
    mapping.refuse('`x-credential` stands on the schema of a field in a multipart body')
  }
  if (mapping.field('x-name') !== undefined && !isOwnServer(mapping)) {
    mapping.refuse('`x-name` stands on a server of a path or an operation')
  }
  const segments = mapping.field('x-segments')
  if (segments !== undefined && (segments !== true || mapping.field('in') !== 'path')) {
    mapping.refuse('`x-segments: true` stands on a path parameter')
  }
  const empty = mapping.field('x-empty')
  if (empty !== undefined && (empty !== true || !mapping.field('content'))) {
    mapping.refuse('`x-empty: true` stands on an answer with a body')
  }
  const extensible = mapping.field('x-extensible')
  if (extensible === undefined) return
  const pointer = mapping.field('$ref')
  const schema = typeof pointer === 'string' ? mapping.follow(pointer) : mapping
  if (extensible !== true || !schema.field('enum')) {
    mapping.refuse('`x-extensible: true` stands on an enumeration, or beside a `$ref` to one')
  }
}

const isCredentialField = (root: Place, { path }: Place): boolean =>
  operationsOf(root)
    .flatMap(credentialFieldsOf)
    .some(({ place }) => toPointer(place.path) === toPointer(path))

/** `paths`, the path, perhaps the method, `servers` and which of them. */
const isOwnServer = ({ path }: Place): boolean =>
  path[0] === 'paths' && path.length > 3 && path.at(-2) === 'servers'

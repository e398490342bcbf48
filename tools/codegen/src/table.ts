import type {
  MockInfo,
  MockTable,
  OperationInfo,
  RetryRule,
  Table,
} from '../../../packages/shared/src/table.ts'
import { answersOf, bodyOf } from './bodies.ts'
import { type Operation, operationsOf } from './operation.ts'
import { checkParameters, headersOf, queryOf } from './parameters.ts'
import { type Place, Refusal } from './place.ts'
import { schemesOf, scopesOf, secretsOf, securityOf } from './security.ts'

/** A document's table, and what only mocks need. */
export type WholeTable = Table & { readonly mocks: MockTable }

/** The table of a document. Everything that it cannot say is refused at once, each thing by its place. */
export function makeTable(root: Place): WholeTable {
  const refusals: string[] = []
  const attempt = <T>(make: () => T): T[] => {
    try {
      return [make()]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push(error.message)
      return []
    }
  }
  const [schemes = {}] = attempt(() => schemesOf(root))
  for (const mapping of root.mappings()) attempt(() => checkExtensions(mapping))
  const operations = operationsOf(root).flatMap((operation) =>
    attempt(() => ({ id: operation.id, info: infoOf(root, operation), mock: mockInfoOf(operation) })),
  )
  if (refusals.length > 0) throw new Refusal(refusals.join('\n'))
  return {
    operations: Object.fromEntries(operations.map(({ id, info }) => [id, info])),
    schemes,
    mocks: Object.fromEntries(operations.map(({ id, mock }) => [id, mock])),
  }
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const RETRY_RULES = 'idempotent, unprocessed or never'

function infoOf(root: Place, operation: Operation): OperationInfo {
  const { method, path, place } = operation
  if (place.field('operationId') === undefined) place.refuse('`operationId` is missing')
  if (!METHODS.includes(method)) place.refuse(`\`${method}\` cannot be written yet`)
  for (const owner of [place, root.get('paths')?.get(path)]) {
    owner?.get('servers')?.refuse('a server of its own cannot be written yet')
  }
  checkParameters(operation)
  const query = queryOf(operation)
  const body = bodyOf(operation)
  const secrets = secretsOf(operation)
  return {
    method: method.toUpperCase(),
    path,
    ...(query && { query }),
    ...(body && { body }),
    answers: answersBy(operation, (status) => !isFailure(status)),
    security: securityOf(root, operation),
    ...(secrets && { secrets }),
    retry: retryOf(place),
  }
}

function mockInfoOf(operation: Operation): MockInfo {
  const headers = headersOf(operation)
  const scopes = scopesOf(operation)
  return {
    ...(headers && { headers }),
    failures: answersBy(operation, isFailure),
    ...(scopes && { scopes }),
  }
}

const isFailure = (status: string): boolean => /^[45]/.test(status)

const answersBy = (operation: Operation, which: (status: string) => boolean) =>
  Object.fromEntries(Object.entries(answersOf(operation)).filter(([status]) => which(status)))

function retryOf(place: Place): RetryRule {
  const rule = place.get('x-retry') ?? place.refuse(`\`x-retry\` is missing: it is ${RETRY_RULES}`)
  switch (rule.value) {
    case 'idempotent':
    case 'unprocessed':
    case 'never':
      return rule.value
    default:
      return rule.refuse(`\`x-retry: ${rule.value}\` is not ${RETRY_RULES}`)
  }
}

/** An extension that nothing would come of is a mistake, or something that this generator cannot do yet. */
function checkExtensions(mapping: Place): void {
  for (const key of ['x-credential', 'x-name']) {
    if (mapping.field(key) !== undefined) mapping.refuse(`\`${key}\` cannot be written yet`)
  }
  const extensible = mapping.field('x-extensible')
  if (extensible === undefined) return
  const pointer = mapping.field('$ref')
  const schema = typeof pointer === 'string' ? mapping.follow(pointer) : mapping
  if (extensible !== true || !schema.field('enum')) {
    mapping.refuse('`x-extensible: true` stands on an enumeration, or beside a `$ref` to one')
  }
}

import type {
  MockInfo,
  MockTable,
  OperationInfo,
  RetryRule,
  Table,
} from '../../../packages/shared/src/table.ts'
import { answersOf, bodyOf, failuresOf } from './bodies.ts'
import { checkExtensions } from './extensions.ts'
import { type Operation, operationsOf } from './operation.ts'
import { checkParameters, headersOf, queryOf, segmentsOf } from './parameters.ts'
import { type Place, Refusal } from './place.ts'
import { schemesOf, scopesOf, secretsOf, securityOf } from './security.ts'
import { serverOf } from './server.ts'

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
  for (const mapping of root.mappings()) attempt(() => checkExtensions(root, mapping))
  const operations = operationsOf(root).flatMap((operation) =>
    attempt(() => ({ id: operation.id, info: infoOf(root, operation), mock: mockInfoOf(operation) })),
  )
  if (refusals.length > 0) throw new Refusal([...new Set(refusals)].join('\n'))
  return {
    operations: Object.fromEntries(operations.map(({ id, info }) => [id, info])),
    schemes,
    mocks: Object.fromEntries(operations.map(({ id, mock }) => [id, mock])),
  }
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete']
const RETRY_RULES = 'safe, idempotent, unprocessed or never'

function infoOf(root: Place, operation: Operation): OperationInfo {
  const { method, path, place } = operation
  if (place.field('operationId') === undefined) place.refuse('`operationId` is missing')
  if (!METHODS.includes(method)) place.refuse(`\`${method}\` cannot be written yet`)
  checkParameters(operation)
  const query = queryOf(operation)
  const segments = segmentsOf(operation)
  const body = bodyOf(operation)
  const secrets = secretsOf(operation)
  const server = serverOf(root, operation)
  return {
    method: method.toUpperCase(),
    path,
    ...(query && { query }),
    ...(segments && { segments }),
    ...(body && { body }),
    answers: answersOf(operation),
    security: securityOf(root, operation),
    ...(secrets && { secrets }),
    ...(server && { server }),
    retry: retryOf(place, method),
  }
}

function mockInfoOf(operation: Operation): MockInfo {
  const headers = headersOf(operation)
  const scopes = scopesOf(operation)
  return {
    ...(headers && { headers }),
    failures: failuresOf(operation),
    ...(scopes && { scopes }),
  }
}

/** A GET that may be repeated changes nothing; one that may not, such as a link in a mail, does. */
function retryOf(place: Place, method: string): RetryRule {
  const rule = place.get('x-retry') ?? place.refuse(`\`x-retry\` is missing: it is ${RETRY_RULES}`)
  switch (rule.value) {
    case 'idempotent':
      return ['get', 'head'].includes(method) ? 'safe' : 'idempotent'
    case 'safe':
    case 'unprocessed':
    case 'never':
      return rule.value
    default:
      return rule.refuse(`\`x-retry: ${rule.value}\` is not ${RETRY_RULES}`)
  }
}

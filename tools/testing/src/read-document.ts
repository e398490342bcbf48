/** What a test wants to know of a published document, read without the generator or anything that came of it. */
export interface DocumentFacts {
  /** By operation: its parameters, such as `query limit: integer`, those that must be there with a `!`. */
  readonly parameters: Readonly<Record<string, readonly string[]>>
  /** By operation: the media types of each answer, by status. One without a body has none. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By operation: what may be sent, with a `!` where it must. */
  readonly bodies: Readonly<Record<string, string>>
  /** By component. */
  readonly headers: Readonly<Record<string, string>>
  /** Every enumeration, by where it stands: `Status`, `Me role`, `parameters listType`. */
  readonly enumerations: Readonly<Record<string, readonly unknown[]>>
}

interface Node {
  readonly [key: string]: Node | undefined
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

export function readDocument(document: object): DocumentFacts {
  const root = document as Node
  const at = (pointer: string) =>
    pointer
      .slice(2)
      .split('/')
      .reduce<Node | undefined>((from, key) => from?.[key], root)
  const follow = (node: Node | undefined): Node | undefined =>
    typeof node?.$ref === 'string' ? follow(at(node.$ref)) : node
  const list = (node: Node | undefined): Node[] => Object.values(node ?? {}).map((one) => follow(one) as Node)
  const each = (node: Node | undefined) =>
    Object.entries(node ?? {}).map(([key, one]) => [key, follow(one) as Node] as const)

  const typeOf = (parameter: Node) =>
    parameter.content ? Object.keys(parameter.content).join() : String(follow(parameter.schema)?.type)
  const written = (parameter: Node) => {
    const { in: place, name, required, explode } = parameter as Record<string, unknown>
    return `${place} ${name}${required ? '!' : ''}: ${typeOf(parameter)}${explode === false ? ' by commas' : ''}`
  }
  const typesOf = (node: Node) => Object.keys(node.content ?? {}).join(' ')

  const operations = each(root.paths).flatMap(([, item]) =>
    each(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([, operation]) => ({ item, operation, id: String(operation.operationId) })),
  )
  const by = <Value>(which: (of: (typeof operations)[number]) => Value) =>
    Object.fromEntries(operations.map((of) => [of.id, which(of)]))
  return {
    parameters: by(({ item, operation }) =>
      [...list(item.parameters), ...list(operation.parameters)].map(written),
    ),
    answers: by(({ operation }) =>
      Object.fromEntries(each(operation.responses).map(([status, answer]) => [status, typesOf(answer)])),
    ),
    bodies: by(({ operation }) => {
      const body = follow(operation.requestBody)
      return body ? `${typesOf(body)}${body.required ? '!' : ''}` : ''
    }),
    headers: Object.fromEntries(
      each(root.components?.headers).map(([name, header]) => [name, String(follow(header.schema)?.type)]),
    ),
    enumerations: Object.fromEntries(enumerationsIn(document)),
  }
}

/** Words that only say what the next one is the name of. */
const FRAME = ['components', 'schemas', 'properties', 'schema']

function* enumerationsIn(value: unknown, path: readonly string[] = []): Generator<[string, unknown[]]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (key === 'enum' && Array.isArray(child))
      yield [path.filter((word) => !FRAME.includes(word)).join(' '), child]
    else if (key !== 'example' && key !== 'examples') yield* enumerationsIn(child, [...path, key])
  }
}

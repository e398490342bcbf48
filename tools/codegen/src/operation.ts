import type { Place } from './place.ts'

/** One operation of a document, with the parameters of its path merged in. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly place: Place
  readonly parameters: readonly Place[]
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Every operation, in the order of the document. */
export const operationsOf = (root: Place): Operation[] =>
  (root.get('paths')?.entries() ?? []).flatMap(([path, item]) =>
    item.entries().flatMap(([method, place]) => {
      if (!METHODS.includes(method)) return []
      return { id: String(place.field('operationId')), method, path, place, parameters: merged(item, place) }
    }),
  )

/** An operation's parameter replaces its path's of the same name and place (OpenAPI 3.1, "Operation Object"). */
function merged(item: Place, operation: Place): Place[] {
  const all = [item, operation].flatMap((owner) => owner.get('parameters')?.children() ?? [])
  return [...new Map(all.map((each) => [`${each.field('in')} ${each.field('name')}`, each])).values()]
}

export const parametersIn = (operation: Operation, location: string): Place[] =>
  operation.parameters.filter((parameter) => parameter.field('in') === location)

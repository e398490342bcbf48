import { stringify } from 'yaml'
import type { MockInfo, OperationInfo } from '../../../packages/shared/src/table.ts'
import { type Place, parse } from '../src/place.ts'
import { makeTable } from '../src/table.ts'

type Part = Record<string, unknown>

/** A document of one operation, `op`, which is a GET of `/pins` that answers with nothing unless told otherwise. */
export function documentOf(operation: Part, { method = 'get', path = '/pins', ...root }: Part = {}): Place {
  const op = {
    operationId: 'op',
    'x-retry': 'idempotent',
    responses: { 204: { description: 'Done.' } },
    ...operation,
  }
  const document = { openapi: '3.1.0', paths: { [String(path)]: { [String(method)]: op } }, ...root }
  return parse('small.yaml', stringify(document))
}

/** What the table says of the operation of such a document. */
export function infoOf(operation: Part, root?: Part): OperationInfo | undefined {
  return makeTable(documentOf(operation, root)).operations.op
}

/** What the mocks are told of it besides. */
export function mockInfoOf(operation: Part, root?: Part): MockInfo | undefined {
  return makeTable(documentOf(operation, root)).mocks.op
}

export const query = (name: string, parameter: Part): Part => ({ name, in: 'query', ...parameter })

/** The content of a body or an answer. */
export const as = (mediaType: string, media: Part): Part => ({ content: { [mediaType]: media } })

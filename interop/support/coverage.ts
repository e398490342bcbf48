import type { LoggedRequest } from '@holdfast/emulator'
import type { Hooks } from '@holdfast/pinning-client'
import { type DocumentName, documents, operationsOf } from '../languages/documents.ts'

// Who has exercised which operation, where nobody here wrote the one side of it. A test file says so by `seenBy`, or
// hands one of the others to the emulator as its `log`, to our client as its `hooks`; when the file has ended and none
// of its tests has failed, `coverage-setup.ts` writes what it saw to `coverage/`.

/**
 * Which side was not ours: a client before our emulator, or a server before our client, whose authors knew the service;
 * a client that was generated from our document, or goes by it alone; or a mock of our document before our client.
 */
export type Side = 'client' | 'server' | 'generated' | 'mock'

/** What a test file saw: of each stranger, its side and the operations, by document. */
export type Seen = Record<string, { side: Side; operations: Partial<Record<DocumentName, string[]>> }>

const seen: Seen = {}

/** An operation that went well: it was sent as the document says, and answered with what is no failure. */
export function seenBy(stranger: string, side: Side, document: DocumentName, operationId: string): void {
  seen[stranger] ??= { side, operations: {} }
  const { operations } = seen[stranger]
  operations[document] ??= []
  const known = operations[document]
  if (!known.includes(operationId)) known.push(operationId)
}

const wentWell = (status: number | undefined): boolean => status !== undefined && status < 400

/** The emulator's `log`, where it is this client alone that calls. */
export const seenInLog =
  (client: string, side: Side = 'client') =>
  ({ service, operationId, status }: LoggedRequest): void => {
    const document = operationId && documentOf(service, operationId)
    if (document && wentWell(status)) seenBy(client, side, document, operationId)
  }

/** Our client's `hooks`, before this server. */
export const seenInHooks = (server: string, document: DocumentName): Hooks => ({
  onResponse({ operationId, status, error }) {
    if (wentWell(status) && !error) seenBy(server, 'server', document, operationId)
  },
})

/** Requests that a recorder has kept, where several clients share an emulator and each has a recorder of its own. */
export function seenInRequests(
  client: string,
  document: DocumentName,
  requests: readonly { readonly method: string; readonly path: string; readonly status?: number }[],
): void {
  for (const { method, path, status } of requests) {
    const operationId = operationAt(document, method, path)
    if (operationId && wentWell(status)) seenBy(client, 'client', document, operationId)
  }
}

/** What was seen in this file so far, sorted, so that a file of it changes only where it says something else. */
export function whatWasSeen(): Seen {
  const sorted = <Of>(record: Record<string, Of>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)) as [string, Of][]
  return Object.fromEntries(
    sorted(seen).map(([stranger, { side, operations }]) => {
      const each = sorted(operations as Record<string, string[]>).map(([document, ids]) => [
        document,
        [...ids].sort(),
      ])
      return [stranger, { side, operations: Object.fromEntries(each) }]
    }),
  )
}

const tables = new Map(
  await Promise.all(documents.map(async (name) => [name, await operationsOf(name, '3.1')] as const)),
)

/** Of a service that has several documents; that of S3 is not published, and none of these. */
function documentOf(service: string, operationId: string): DocumentName | undefined {
  const own = documents.filter((name) =>
    service === 'storj-uplink' ? name === 'storj-auth' || name === 'storj-linksharing' : name === service,
  )
  return own.find((name) => tables.get(name)?.has(operationId))
}

/** The operation of a document at a path: one with less in braces goes before one with more (OpenAPI, Paths Object). */
function operationAt(document: DocumentName, method: string, path: string): string | undefined {
  const [asked = ''] = path.split('?')
  const found = [...(tables.get(document) ?? [])].filter(([, operation]) => {
    const pattern = operation.pathTemplate.replace(/[.+]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')
    return operation.method === method && new RegExp(`^${pattern}$`).test(asked)
  })
  const braces = ([, { pathTemplate }]: (typeof found)[number]) => pathTemplate.split('{').length
  return found.sort((a, b) => braces(a) - braces(b))[0]?.[0]
}

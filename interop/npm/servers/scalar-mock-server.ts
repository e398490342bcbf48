import { readFile } from 'node:fs/promises'
import { createMockServer } from '@scalar/mock-server'
import { type DocumentName, fileOf, type Operation, operationsOf } from '../../languages/documents.ts'

/** A request that came to the mock, and what became of it. */
export interface Judged {
  readonly request: Request
  /** Which operation the mock took it for; none where it knows no such route. */
  readonly operation: (Operation & { readonly operationId: string }) | undefined
  readonly status: number
  /** Why it was refused, in the mock's words. */
  readonly said: string
}

/** Scalar's mock of one of our documents, as something that answers requests in this process. */
export async function mockByScalar(document: DocumentName) {
  const operations = await operationsOf(document, '3.1')
  let found: string | undefined
  const { fetch: answerTo } = await createMockServer({
    document: JSON.parse(await readFile(fileOf(document, '3.1'), 'utf8')) as object,
    onRequest: ({ operation }) => {
      found = operation.operationId
    },
    logger: false,
  })
  /** It has no routes for HEAD, and answers one by that of GET. */
  const operationOf = (id: string | undefined, method: string) => {
    const path = operations.get(id ?? '')?.pathTemplate
    const [entry] = [...operations].filter(([, each]) => each.pathTemplate === path && each.method === method)
    return entry && { operationId: entry[0], ...entry[1] }
  }
  return {
    operationIds: [...operations.keys()],
    /** What it makes of a request, whose path is that of the document. */
    async judge(request: Request): Promise<Judged & { readonly answer: Response }> {
      found = undefined
      const answer = await answerTo(request.clone())
      const said = answer.ok ? '' : await answer.clone().text()
      return { request, operation: operationOf(found, request.method), status: answer.status, said, answer }
    },
  }
}

export type ScalarMock = Awaited<ReturnType<typeof mockByScalar>>

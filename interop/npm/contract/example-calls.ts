import type { DocumentName } from '../../languages/documents.ts'
import { ourClientOf } from '../../languages/our-clients.ts'
import { examplesOf } from './examples.ts'
import type { GoldenCall } from './golden-calls.ts'

/** Each operation of a document by our client, given what the document has for examples. */
export async function exampleCalls(document: DocumentName): Promise<readonly GoldenCall[]> {
  const examples = await examplesOf(document)
  return examples.map(({ operationId, method, path, params, body }) => ({
    name: `the examples of ${operationId}`,
    async make(respond) {
      const client = ourClientOf(document, 'https://service.example', async (input, init) =>
        respond(new Request(input, init)),
      )
      const init = { params, ...(body && { body }), parseAs: 'text', retry: false }
      return client.request(method.toLowerCase(), path, init)
    },
  }))
}

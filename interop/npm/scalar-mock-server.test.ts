import { beforeAll, describe, expect, test } from 'vitest'
import { documents } from '../languages/documents.ts'
import { seenBy } from '../support/coverage.ts'
import { fromNpm } from '../support/strangers.ts'
import { exampleCalls } from './contract/example-calls.ts'
import { type GoldenCall, goldenCalls } from './contract/golden-calls.ts'
import { divergences } from './contract/scalar-divergences.ts'
import { type Judged, mockByScalar, type ScalarMock } from './servers/scalar-mock-server.ts'

// The requests of our clients before a mock that nobody of us wrote, made from the same documents: Scalar's. Our own
// mock reads the table that our clients read. This one reads the document, and holds path, query, headers, JSON and
// credentials to it.

/** Headers with which any of the documents is told who asks. */
const CREDENTIALS = ['authorization', 'x-api-key', 'x-pubkey', 'x-signature']

describe.each(documents)('%s', async (document) => {
  const { prefix } = goldenCalls[document]
  const calls = [...goldenCalls[document].calls, ...(await exampleCalls(document))]
  const known = divergences[document]
  /** Every request of the calls, once they were made. */
  const judged: Judged[] = []
  let mock: ScalarMock
  beforeAll(async () => {
    mock = await mockByScalar(document)
  })

  /** Makes a call, and says who refused what of it. */
  async function refusalOf({ make }: GoldenCall): Promise<string | undefined> {
    const before = judged.length
    const failed = await make(async (request) => {
      const sent = withoutPrefix(request, prefix)
      if (judged.slice(before).some((each) => isRead(sent) && each.request.url === sent.url))
        return new Response('asked again, and the mock has no state', { status: 404 })
      const { answer, ...each } = await mock.judge(sent)
      judged.push(each)
      return answer
    }).catch((error: unknown) => error)
    const sent = judged.slice(before)
    const refused = sent.find(({ operation, status }) => !operation || status >= 300)
    if (refused) return `mock: ${refused.status} ${refused.said}`
    if (failed instanceof Error) return `client: ${rootOf(failed)}`
    for (const { operation } of sent)
      if (operation) seenBy(fromNpm('@scalar/mock-server'), 'mock', document, operation.operationId)
    return undefined
  }

  test.each(calls)('$name', async (call) => {
    const expected = known.find(({ calls: names }) => names.test(call.name))
    const refusal = await refusalOf(call)
    if (!expected) return expect(refusal).toBeUndefined()
    expect(refusal?.replace(/^\w+: /, ''), expected.why).toMatch(expected.says)
    expect(refusal).toMatch(new RegExp(`^${expected.by}: `))
  })

  test('every operation was asked for', () => {
    const served = new Set(judged.map(({ operation }) => operation?.operationId))
    expect(mock.operationIds.filter((id) => !served.has(id))).toEqual([])
  })

  test('each of the divergences is of a call that there is', () => {
    for (const { calls: names } of known) expect(calls.filter(({ name }) => names.test(name))).not.toEqual([])
  })

  test('the mock refuses the same requests without credentials', async () => {
    for (const { request, operation } of judged) {
      if (!operation?.security.length || operation.security.some((set) => !set.length)) continue
      const headers = new Headers(request.headers)
      for (const name of CREDENTIALS) headers.delete(name)
      const anonymous = await mock.judge(new Request(request, { headers }))
      expect(anonymous.status, `${request.method} ${request.url}`).toBe(401)
    }
  })

  test('the mock refuses the same requests with a list for a body', async () => {
    for (const { request } of judged) {
      if (request.headers.get('content-type') !== 'application/json') continue
      const { status } = await mock.judge(new Request(request, { body: '[]' }))
      expect(status, `${request.method} ${request.url}`).toBe(422)
    }
  })
})

describe('what the mock does not look at, so that our own mock has to', () => {
  const judge = async (document: 'pinning' | 'pinarkive', path: string, init: RequestInit) =>
    (await mockByScalar(document)).judge(new Request(`https://mock.example${path}`, init))
  const authorization = 'Bearer any'

  test('JSON in a query', async () => {
    expect((await judge('pinning', '/pins?limit=0', { headers: { authorization } })).status).toBe(422)
    expect((await judge('pinning', '/pins?meta=[', { headers: { authorization } })).status).toBe(200)
  })

  test('a form', async () => {
    const body = new FormData()
    body.set('no-such-field', 'text')
    const headers = { 'x-api-key': 'any' }
    expect((await judge('pinarkive', '/files/', { method: 'POST', headers, body })).status).toBe(200)
  })

  test('whose credentials they are', async () => {
    expect((await judge('pinning', '/pins', { headers: { authorization } })).status).toBe(200)
  })
})

const isRead = ({ method }: Request) => method === 'GET'

/** Below the paths of the document there is a server, of which the mock knows nothing. */
function withoutPrefix(request: Request, prefix: string): Request {
  const url = new URL(request.url)
  if (url.pathname.startsWith(`${prefix}/`)) url.pathname = url.pathname.slice(prefix.length)
  return new Request(url, request)
}

/** What a client has made into a ConnectionError is what its fetch has thrown. */
const rootOf = (error: Error): Error => (error.cause instanceof Error ? rootOf(error.cause) : error)

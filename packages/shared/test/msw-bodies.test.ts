import { describe, expect, it } from 'vitest'
import type { Schema, ServedTable } from '../src/index.ts'
import { type MockOptions, mockApi, RefusedRequest } from '../src/msw.ts'

// A service that takes bytes of any media type, speaks XML, and has several kinds of answer for one status.

const rest = { security: [], retry: 'never' } as const
const table: ServedTable = {
  operations: {
    put: {
      ...rest,
      method: 'PUT',
      path: '/bytes',
      body: { 'application/octet-stream': {} },
      answers: { 200: ['none', 'xml', 'bytes'] },
    },
    post: {
      ...rest,
      method: 'POST',
      path: '/xml',
      body: { 'application/xml': {} },
      answers: { 200: 'xml' },
    },
  },
  schemes: {},
}
const holds = (check: (value: unknown) => boolean): Schema => ({
  '~standard': { validate: (value) => (check(value) ? { value } : { issues: [{ message: 'wrong' }] }) },
})
const isList = holds((value) => Array.isArray((value as { items?: unknown })?.items))
const orNothing = holds((value) => value === undefined || Array.isArray((value as { items: unknown }).items))

/** Not XML at all, so that it is seen who has written it. */
const xml: MockOptions['xml'] = {
  read(text, id) {
    if (!text.startsWith('<')) throw new RefusedRequest(`${id}: no XML`)
    return { items: text.slice(1).split(',') }
  },
  write: (body) => `<${JSON.stringify(body)}`,
}

const serve = (reply: (body: unknown) => unknown, options: Partial<MockOptions> = {}) =>
  mockApi<Record<string, { data: object; responses: object; errors: object }>>(
    {
      baseUrl: 'https://bodies.test',
      table,
      mocks: { put: { failures: { 403: 'xml' } } },
      validators: {
        put: { responses: { 200: isList } },
        post: { body: orNothing, responses: { 200: isList } },
      },
      authorise: () => true,
      failure: (_, details) => ({ details }),
      ignoresContentType: true,
      xml,
      ...options,
    },
    Object.fromEntries(
      ['put', 'post'].map((id) => [
        id,
        async ({ body }: { body: unknown }) => ({ status: 200, body: await reply(body) }),
      ]),
    ) as never,
  )
const put = (body: BodyInit | null, type: string) =>
  new Request('https://bodies.test/bytes', { method: 'PUT', body, headers: { 'content-type': type } })
const post = (body: BodyInit | null) => new Request('https://bodies.test/xml', { method: 'POST', body })

describe('a body of bytes', () => {
  it.each(['application/octet-stream', 'image/png', 'application/json', 'multipart/form-data'])(
    'is taken as it is, also as %s',
    async (type) => {
      const { respond } = serve(async (body) => ({ items: [await (body as Blob).text()] }))
      expect(await (await respond(put('{"a', type))).text()).toBe('<{"items":["{\\"a"]}')
    },
  )

  it('may be empty', async () => {
    const { respond } = serve((body) => ({ items: [(body as Blob).size] }))
    expect(await (await respond(put(null, 'image/png'))).text()).toBe('<{"items":[0]}')
  })

  it('is of the media type that the document has, unless told', async () => {
    const { respond } = serve(() => undefined, { ignoresContentType: false })
    expect((await respond(put('x', 'image/png'))).status).toBe(400)
    expect((await respond(put('x', 'application/octet-stream'))).status).toBe(200)
  })
})

describe('XML', () => {
  const echo = (body: unknown) => body ?? { items: ['nothing'] }

  it('is read and written by the service', async () => {
    const answer = await serve(echo).respond(post('<a,b'))
    expect(answer.headers.get('content-type')).toBe('application/xml')
    expect(await answer.text()).toBe('<{"items":["a","b"]}')
  })

  it('may be missing where the schema says so', async () => {
    expect(await (await serve(echo).respond(post(null))).text()).toBe('<{"items":["nothing"]}')
  })

  it('that cannot be read is refused, in XML', async () => {
    const answer = await serve(echo).respond(post('a,b'))
    expect([answer.status, await answer.text()]).toEqual([400, '<{"details":"post: no XML"}'])
  })

  it('is held to its schema', async () => {
    await expect(serve(() => ({ item: 1 })).respond(post('<a'))).rejects.toThrow(
      'against its document: wrong',
    )
  })

  it('needs somebody who writes it', async () => {
    const { respond } = serve(() => ({ items: [] }), { xml: undefined })
    await expect(respond(put('x', 'image/png'))).rejects.toThrow('no encoder for XML')
  })
})

describe('an answer of several kinds', () => {
  const answer = async (body: unknown) => {
    const response = await serve(() => body).respond(put('x', 'image/png'))
    return [response.headers.get('content-type'), await response.text()]
  }

  it('is what its body looks like', async () => {
    expect(await answer(undefined)).toEqual([null, ''])
    expect(await answer({ items: [] })).toEqual(['application/xml', '<{"items":[]}'])
    expect(await answer(new Blob(['bytes'], { type: 'image/png' }))).toEqual(['image/png', 'bytes'])
  })

  it('is none that the document does not have', async () => {
    await expect(answer('a text')).rejects.toThrow('answered 200, which its document does not have')
  })
})

it('a request may be looked at before it is read', async () => {
  const precede: MockOptions['precede'] = async ({ request }) =>
    (await request.clone().text()) === 'x' ? { status: 403, body: { who: 'you' } } : undefined
  const { respond } = serve(() => undefined, { precede })
  const refused = await respond(put('x', 'image/png'))
  expect([refused.status, await refused.text()]).toEqual([403, '<{"who":"you"}'])
  expect((await respond(put('y', 'image/png'))).status).toBe(200)
})

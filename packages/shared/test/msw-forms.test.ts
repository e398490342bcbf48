import { describe, expect, it } from 'vitest'
import type { ServedTable, Validators } from '../src/index.ts'
import { mockApi } from '../src/msw.ts'

// What a service gets of a form: names and types of its files as they were sent, and lists where the schema has them.

const form = (files: string[]) => ({ 'multipart/form-data': { files } })
const rest = {
  method: 'POST',
  answers: { 200: 'json' },
  security: [],
  retry: 'never',
} as const
const table: ServedTable = {
  operations: {
    one: { ...rest, path: '/one/', body: form(['file']) },
    many: { ...rest, path: '/many', body: form(['files']) },
    maybe: { ...rest, path: '/maybe', body: { 'application/json': {} } },
    must: { ...rest, path: '/must', body: { 'application/json': {} } },
  },
  schemes: {},
}

const body = (check: (value: Record<string, unknown> | undefined) => boolean) => ({
  body: {
    '~standard': {
      validate: (value: unknown) =>
        check(value as Record<string, unknown> | undefined) ? { value } : { issues: [{ message: 'wrong' }] },
    },
  },
  responses: {},
})
const validators: Validators = {
  one: body((value) => value?.file instanceof File),
  many: body((value) => Array.isArray(value?.files)),
  maybe: body((value) => value === undefined || 'code' in value),
  must: body((value) => value !== undefined && 'code' in value),
}

const describeValue = async (value: FormDataEntryValue): Promise<unknown> =>
  typeof value === 'string' ? value : [value.name, value.type, await value.text()]

const resolve = async ({ body }: { body: unknown }) => {
  const fields: [string, unknown][] = []
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, FormDataEntryValue>))
    fields.push([
      name,
      Array.isArray(value) ? await Promise.all(value.map(describeValue)) : await describeValue(value),
    ])
  return { status: 200, body: body === undefined ? 'nothing' : Object.fromEntries(fields) }
}

const { respond } = mockApi<Record<string, { data: object; responses: object; errors: object }>>(
  {
    baseUrl: 'https://forms.test',
    table,
    mocks: {},
    validators,
    authorise: () => true,
    failure: (_, details) => ({ details }),
  },
  { one: resolve, many: resolve, maybe: resolve, must: resolve } as never,
)

async function post(path: string, init: RequestInit) {
  const answer = await respond(new Request(`https://forms.test${path}`, { method: 'POST', ...init }))
  return { status: answer.status, body: await answer.json() }
}

function formOf(...fields: [name: string, value: string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields)
    typeof value === 'string' ? data.append(name, value) : data.append(name, value)
  return data
}
const file = (name: string, text: string, type = 'text/plain') => new File([text], name, { type })

describe('a form', () => {
  it('has its file with name, type and bytes, and its text', async () => {
    const sent = formOf(['file', file('Grüße/ä "1".txt', 'häh', 'text/x-a')], ['cl', 'é'])
    const { status, body } = await post('/one', { body: sent })
    expect([status, body]).toEqual([200, { file: ['Grüße/ä "1".txt', 'text/x-a', 'häh'], cl: 'é' }])
  })

  it.each([1, 2, 3])('has %i files of one name as a list, in order, paths kept', async (count) => {
    const files = Array.from({ length: count }, (_, at) => file(`a/b/${at}.txt`, String(at)))
    const { body } = await post('/many', {
      body: formOf(...files.map((each): [string, File] => ['files', each])),
    })
    expect(body).toEqual({
      files: files.map(({ name }, at) => [name, 'text/plain', String(at)]),
    })
  })

  it('keeps a text that came twice as a list', async () => {
    const { body } = await post('/one', { body: formOf(['file', file('a', 'a')], ['x', '1'], ['x', '2']) })
    expect(body.x).toEqual(['1', '2'])
  })

  it.each<[string, string, RequestInit, string]>([
    ['a text where a file is due', '/one', { body: formOf(['file', 'text']) }, 'body: file must be a file'],
    [
      'a file where text is due',
      '/one',
      { body: formOf(['file', file('a', 'a')], ['cl', file('b', 'b')]) },
      'body: cl must be text',
    ],
    [
      'two files where one is due',
      '/one',
      { body: formOf(['file', file('a', 'a')], ['file', file('b', 'b')]) },
      'body: wrong',
    ],
    ['no file', '/one', { body: formOf(['cl', 'x']) }, 'body: wrong'],
    [
      'what is no form',
      '/one',
      { body: 'a=1', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      'body: is no multipart/form-data',
    ],
    [
      'a form without a boundary',
      '/one',
      { body: 'a=1', headers: { 'content-type': 'multipart/form-data' } },
      'body: is no multipart/form-data',
    ],
    [
      'JSON',
      '/one',
      { body: '{}', headers: { 'content-type': 'application/json' } },
      'content-type application/json',
    ],
  ])('is refused: %s', async (_, path, init, details) => {
    const { status, body } = await post(path, init)
    expect([status, body.details]).toEqual([400, expect.stringContaining(details)])
  })

  it('that does not come is a failure of the connection and no fault of the form', async () => {
    const stream = new ReadableStream({ pull: (controller) => controller.error(new Error('cut off')) })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    await expect(post('/one', { body: stream, headers, duplex: 'half' } as RequestInit)).rejects.toThrow(
      'cut off',
    )
  })
})

describe('a body that is not there', () => {
  it.each<[string, string, RequestInit, number]>([
    ['is fine where the schema takes none', '/maybe', {}, 200],
    ['is fine as an empty stream too', '/maybe', { body: new Uint8Array() }, 200],
    ['is refused where it does not', '/must', {}, 400],
    ['is none where there are bytes without a type', '/maybe', { body: new Uint8Array([123, 125]) }, 400],
  ])('%s', async (_, path, init, status) => {
    const answer = await post(path, init)
    expect([answer.status, status === 200 ? answer.body : 'nothing']).toEqual([status, 'nothing'])
  })
})

it('a path that the document ends with "/" is found without it, and no other with it', async () => {
  const body = () => formOf(['file', file('a', 'a')])
  expect((await post('/one/', { body: body() })).status).toBe(200)
  expect((await post('/one', { body: body() })).status).toBe(200)
  expect((await post('/many/', { body: body() })).status).toBe(404)
})

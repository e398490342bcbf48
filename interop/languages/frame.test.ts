import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FileArgument, isFile } from './calls/index.ts'
import { documents, operationsOf } from './documents.ts'
import { operationsLeftOut } from './left-out.ts'
import { ourClientOf } from './our-clients.ts'
import { openStage, type PlannedCall } from './stage.ts'
import { difference, type RawRequest, readWire } from './wire.ts'

// The frame itself: with the arguments of a call our own clients send what its golden request is, so that where another
// client does not, it is that client. And no difference that a server could see is taken for none.

const toFile = ({ filename, type, text }: FileArgument) => new File([text], filename, { type })

/** A form with its files, or JSON as it is. */
function bodyOf({ body, mediaType }: PlannedCall): object | undefined {
  if (mediaType !== 'multipart/form-data' || !body) return body
  const fields = Object.entries(body).map(([name, value]) => [
    name,
    isFile(value) ? toFile(value) : Array.isArray(value) ? value.map(toFile) : value,
  ])
  return Object.fromEntries(fields)
}

describe.each(documents)('our own client of %s', (document) => {
  test('sends what the golden requests are', async () => {
    await using stage = await openStage(document, '3.1')
    expect(stage.plan.calls.length).toBeGreaterThanOrEqual(document === 'storj-auth' ? 5 : 8)
    const answers: number[] = []
    for (const call of stage.plan.calls) {
      const client = ourClientOf(document, call.baseUrl)
      const { path = {}, query = {}, headers: header = {} } = call
      const params = { path, query, header }
      const init = { params, body: bodyOf(call), parseAs: 'text', retry: false }
      await client.request(call.method.toLowerCase(), call.pathTemplate, init)
      const [sent] = stage.sentBy(call)
      const should = readWire(stage.goldenOf(call))
      expect(difference(should, readWire(sent as RawRequest)), call.golden).toBeUndefined()
      answers.push(sent?.status ?? 0)
    }
    // There has to be something that a client can fail to read.
    expect(answers.filter((status) => status < 300).length).toBeGreaterThanOrEqual(answers.length / 3)
  })

  test('has every operation asked for, or ten calls', async () => {
    await using stage = await openStage(document, '3.1')
    const { calls } = stage.plan
    expect(new Set(calls.map(({ golden }) => golden)).size).toBe(calls.length)
    expect(calls.length >= 10 || new Set(calls.map(({ operationId }) => operationId)).size >= 4).toBe(true)
  })
})

describe('the difference between two requests', () => {
  const request = (path: string, more: Partial<RawRequest> = {}): RawRequest => ({
    ...{ method: 'GET', path, headers: {}, body: Buffer.from('') },
    ...more,
  })
  const json = (text: string) => ({
    body: Buffer.from(text),
    headers: { 'content-type': 'application/json' },
  })
  const form = (boundary: string, ...parts: string[]) => ({
    body: Buffer.from(
      [...parts.map((part) => `--${boundary}\r\n${part}\r\n`), `--${boundary}--\r\n`].join(''),
    ),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  const field = (name: string, text: string) =>
    `Content-Disposition: form-data; name="${name}"\r\n\r\n${text}`
  const file = (filename: string, text: string, type = '') =>
    `content-disposition: form-data; name="f"; filename="${filename}"\r\n${type && `content-type: ${type}\r\n`}\r\n${text}`
  const between = (a: RawRequest, b: RawRequest) => difference(readWire(a), readWire(b))

  test.each<[string, RawRequest, RawRequest]>([
    ['another way to write a letter', request('/a%7Eb(c)'), request('/a~b%28c%29')],
    ['"+" for a blank in a query', request('/?a=b+c'), request('/?a=b%20c')],
    ['a comma in a query', request('/?a=b,c'), request('/?a=b%2Cc')],
    ['the order of parameters', request('/?a=b&c=d'), request('/?c=d&a=b')],
    ['the order of keys', request('/', json('{"a":1,"b":2}')), request('/', json('{"b": 2, "a": 1}'))],
    [
      'the boundary, the order of fields, the type of a file',
      request('/', form('x', field('a', '1'), file('f', 't', 'text/plain'))),
      request('/', form('y', file('f', 't'), field('a', '1'))),
    ],
    ['what a library says of itself', request('/'), request('/', { headers: { 'user-agent': 'x' } })],
  ])('is not: %s', (_, a, b) => {
    expect(between(a, b)).toBeUndefined()
  })

  test.each<[string, RawRequest, RawRequest]>([
    ['the method', request('/'), request('/', { method: 'HEAD' })],
    ['"/" in a segment', request('/a%2Fb'), request('/a/b')],
    ['a "/" at the end', request('/a/'), request('/a')],
    ['"+" in a path', request('/a%20b'), request('/a+b')],
    ['a value of a parameter', request('/?a=%2B'), request('/?a=+')],
    ['a parameter', request('/?a=b'), request('/?a=b&c=')],
    ['a list in two', request('/?a=b,c'), request('/?a=b&a=c')],
    ['a credential', request('/', { headers: { authorization: 'Bearer a' } }), request('/')],
    ['JSON as a text', request('/', json('{"a":1}')), request('/', json('{"a":"1"}'))],
    ['a null', request('/', json('{"a":1}')), request('/', json('{"a":1,"b":null}'))],
    ['a type without a body', request('/'), request('/', json(''))],
    ['a type', request('/', json('{}')), request('/', { ...json('{}'), headers: {} })],
    [
      'the name of a file',
      request('/', form('x', file('a/b', 't'))),
      request('/', form('x', file('b', 't'))),
    ],
    [
      'the order of files',
      request('/', form('x', file('a', 't'), file('b', 't'))),
      request('/', form('x', file('b', 't'), file('a', 't'))),
    ],
    ['a file as a field', request('/', form('x', file('a', 't'))), request('/', form('x', field('f', 't')))],
  ])('is: %s', (_, a, b) => {
    expect(between(a, b)).toMatch(/ instead of /)
  })

  test.each(documents)('is: every header that the document of %s has for a parameter', async (document) => {
    const operations = [...(await operationsOf(document, '3.1')).values()]
    const names = operations.flatMap(({ parameters }) =>
      parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name.toLowerCase()),
    )
    const unseen = names.filter((name) => !between(request('/'), request('/', { headers: { [name]: 'a' } })))
    expect(unseen).toEqual([])
  })
})

test('an operation that was not generated is missed, also where another is named so or speaks of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-generated-'))
  try {
    await mkdir(join(folder, 'src'))
    const code = '// Then `delete_pin`.\npub async fn add_pin() {}\npub async fn get_file_at() {}'
    await writeFile(join(folder, 'src', 'client.rs'), code)
    await writeFile(join(folder, 'README.md'), 'getPins')
    const operations = ['addPin', 'getFileAt', 'getPins', 'getFile', 'deletePin']
    expect(await operationsLeftOut(folder, operations)).toEqual(['getPins', 'getFile', 'deletePin'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { expect, onTestFinished } from 'vitest'
import document from '../src/generated/pinarkive/openapi.json' with { type: 'json' }
import { operations } from '../src/generated/pinarkive/operations.gen.ts'
import { createPinarkiveMock, mockedUser, type PinarkiveMockOptions } from '../src/msw.ts'

export const BASE_URL = 'https://api.pinarkive.com/api/v3'
export const { email: EMAIL, password: PASSWORD } = mockedUser
export const API_KEY = mockedUser.apiKeys[0].token
/** RFC 6238, appendix B: the text 12345678901234567890, in base32. */
export const TOTP_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

// ajv reads the document by itself: it shares nothing with the validators that the mock holds itself to.
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'document')

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks at is what it says there.
  readonly body: any
}

export interface Ask extends Omit<RequestInit, 'headers'> {
  json?: unknown
  key?: string | null
  token?: string
  headers?: Record<string, string>
}

/** The mock before the global fetch, and a way to ask it; every answer is held to the document. */
export function mocked(options: PinarkiveMockOptions = {}) {
  const mock = createPinarkiveMock(options)
  // Nothing goes out, whatever the mock leaves alone.
  const server = setupServer(
    ...mock.handlers,
    http.all('*', () => new Response('elsewhere')),
  )
  server.listen()
  onTestFinished(() => server.close())

  const ask = async (method: string, path: string, init: Ask = {}): Promise<Answer> => {
    const { json, key = API_KEY, token, headers, ...rest } = init
    const credentials = token
      ? { authorization: `Bearer ${token}` }
      : key === null
        ? {}
        : { 'x-api-key': key }
    const answer = await fetch(BASE_URL + path, {
      method,
      ...rest,
      headers: {
        ...credentials,
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      } as Record<string, string>,
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    const text = await answer.text()
    const body = text ? JSON.parse(text) : undefined
    const problems = answer.status === 410 ? [] : faults(method, path, answer.status, body)
    expect(problems).toEqual([])
    return { status: answer.status, headers: answer.headers, body }
  }
  return { mock, ask }
}

/** What ajv has against an answer. */
export function faults(method: string, path: string, status: number, body: unknown): string[] {
  const at = path.replace(/\?.*/, '')
  const found = Object.values(operations)
    .filter((operation) => operation.method === method)
    .filter(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+').replace(/\/$/, '/?')}$`).test(at))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
  if (!found) return []
  const pointer = `#/paths/${found.path.replaceAll('/', '~1')}/${method.toLowerCase()}/responses`
  const item = (document.paths as unknown as Record<string, Record<string, { responses: object }>>)[
    found.path
  ]
  const responses = item?.[method.toLowerCase()]?.responses ?? {}
  const key = [String(status), `${Math.floor(status / 100)}XX`].find((each) => each in responses)
  if (!key) return [`${status} is no answer`]
  let answer = `${pointer}/${key}`
  const { $ref } = (responses as Record<string, { $ref?: string }>)[key] ?? {}
  if ($ref) answer = $ref
  const validate = ajv.compile({ $ref: `document${encodeURI(`${answer}/content/application~1json/schema`)}` })
  return validate(body)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

export function formOf(fields: Record<string, string | File | File[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat())
      typeof each === 'string' ? form.append(name, each) : form.append(name, each)
  return form
}

export const file = (name: string, text = 'hello world') => new File([text], name)

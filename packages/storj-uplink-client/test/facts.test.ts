import { type Known, nearMisses, readDocument } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import * as auth from '../src/generated/storj-auth/operations.gen.ts'
import * as linksharing from '../src/generated/storj-linksharing/operations.gen.ts'
import { type DocumentName, documents, faults } from './document.ts'

// What Storj's auth service and link sharing do, as their code (edge 1.114.0) has it, said once more: the tests
// beside this one read the documents.
const accepts = (name: DocumentName, schema: string, value: unknown) =>
  faults(name, `#/components/schemas/${schema}`, value).length === 0
const all = (type: string, ...statuses: (number | string)[]) =>
  Object.fromEntries(statuses.map((status) => [status, type]))

describe('the auth service', () => {
  const { answers, bodies, parameters, headers, enumerations } = readDocument(documents['storj-auth'])

  it('answers in JSON and fails in plain text, but says of its health nothing', () => {
    expect(answers).toEqual({
      registerAccess: {
        200: 'application/json',
        ...all('text/plain', 400, 413, 422, 499, 500, 503, '4XX', '5XX'),
      },
      getAccess: { 200: 'application/json', ...all('text/plain', 400, 401, 499, 500, 503, '4XX', '5XX') },
      checkStartup: { ...all('', 200, 503), ...all('text/plain', '4XX', '5XX') },
      checkLive: { ...all('', 200, 503), ...all('text/plain', '4XX', '5XX') },
    })
  })

  it('takes a registration, and else an access key id in the path', () => {
    expect(bodies).toEqual({
      registerAccess: 'application/json!',
      getAccess: '',
      checkStartup: '',
      checkLive: '',
    })
    expect(parameters).toEqual({
      registerAccess: [],
      getAccess: ['path accessKeyId!: string'],
      checkStartup: [],
      checkLive: [],
    })
    expect(headers).toEqual({ AllowOrigin: 'string' })
  })

  it('knows one tag', () => {
    expect(enumerations).toEqual({ UsageTag: ['mcp'] })
  })

  it('registers once, and reads as often as one likes', () => {
    const rules = Object.entries(auth.operations).map(([name, { retry }]) => `${name} ${retry}`)
    expect(rules).toEqual([
      'registerAccess unprocessed',
      'getAccess safe',
      'checkStartup safe',
      'checkLive safe',
    ])
  })

  const known: Record<string, Known> = {
    Registration: {
      whole: { access_grant: 'g', public: true, usage_tags: ['mcp'] },
      required: ['access_grant'],
    },
    RegisteredAccess: {
      whole: {
        access_key_id: 'j',
        secret_key: 'j',
        endpoint: 'https://gateway.example',
        freeTierRestrictedExpiration: '2026-07-27T17:32:28Z',
      },
      required: ['access_key_id', 'secret_key', 'endpoint'],
    },
    StoredAccess: {
      whole: {
        access_grant: 'g',
        secret_key: 'j',
        public: false,
        public_project_id: '68a8ac6d-9216-4ddf-9b2a-34d210e56321',
        usage_tags: ['mcp'],
        project_created_at: '2026-07-27T17:32:28Z',
      },
      required: ['access_grant', 'secret_key', 'public'],
    },
  }
  it.each(nearMisses(known))('$schema $what', ({ schema, value, right }) => {
    expect(accepts('storj-auth', schema, value)).toBe(right)
  })

  it.each([
    ['Registration/properties/access_grant', 'g', ''],
    ['RegisteredAccess/properties/endpoint', 'https://gateway.example', 'gateway'],
    ['RegisteredAccess/properties/freeTierRestrictedExpiration', '2026-07-27T17:32:28Z', 'tomorrow'],
    ['StoredAccess/properties/project_created_at', '2026-07-27T17:32:28Z', 'yesterday'],
    ['StoredAccess/properties/public_project_id', '68a8ac6d-9216-4ddf-9b2a-34d210e56321', 'mine'],
    ['UsageTag', 'mcp', 'other'],
    ['Message', '\n', 7],
  ])('%s is %j and not %j', (schema, right, wrong) => {
    expect([accepts('storj-auth', schema, right), accepts('storj-auth', schema, wrong)]).toEqual([
      true,
      false,
    ])
  })

  it('knows no empty access key id, and does not ask how long one is', () => {
    const place = '#/components/parameters/accessKeyId/schema'
    expect(faults('storj-auth', place, 'j')).toEqual([])
    expect(faults('storj-auth', place, '')).not.toEqual([])
  })
})

describe('link sharing', () => {
  const { answers, bodies, parameters, headers, enumerations } = readDocument(documents['storj-linksharing'])
  const html = (...statuses: number[]) => ({
    ...all('text/html', ...statuses, '4XX', '5XX'),
    429: 'text/plain',
  })
  const nothing = (...statuses: (number | string)[]) => all('', ...statuses, 429, '4XX', '5XX')

  it('packs in one of two ways', () => {
    expect(enumerations).toEqual({ 'parameters downloadKind': ['zip', 'tar.gz'] })
  })

  it('answers with the object or a page, and fails with a page unless it is too much', () => {
    expect(answers).toEqual({
      getShared: {
        ...all('*/*', 200, 206),
        ...all('', 303, 304, 412),
        ...html(400, 401, 403, 404, 415, 416),
      },
      headShared: nothing(200, 206, 303, 304, 400, 401, 403, 404, 412, 415, 416),
      getSharePage: { 200: 'text/html', 303: '', ...html(400, 401, 403, 404, 415) },
      headSharePage: nothing(200, 303, 400, 401, 403, 404, 415),
      getSharedBucket: { 200: 'text/html', 303: '', ...html(400, 401, 403, 404) },
      headSharedBucket: nothing(200, 303, 400, 401, 403, 404),
    })
  })

  it('takes a path, and of what is asked besides nothing that must be there', () => {
    const object = ['path access!: string', 'path bucket!: string', 'path key!: string']
    const raw = ['query download: string', 'query path: string']
    const conditions = ['If-Range', 'If-Modified-Since', 'If-Unmodified-Since']
    const asked = ['header Range: string', ...conditions.map((name) => `header ${name}: string`)]
    const sorted = Object.fromEntries(Object.entries(parameters).map(([id, lines]) => [id, lines.toSorted()]))
    expect(sorted).toEqual({
      getShared: [...object, ...raw, 'query download-kind: string', ...asked].toSorted(),
      headShared: [...object, ...raw, ...asked].toSorted(),
      getSharePage: [...object, 'query path: string', 'query cursor: string'].toSorted(),
      headSharePage: [...object, 'query path: string', 'query cursor: string'].toSorted(),
      getSharedBucket: [...object.slice(0, 2), 'query cursor: string'].toSorted(),
      headSharedBucket: [...object.slice(0, 2), 'query cursor: string'].toSorted(),
    })
    expect(Object.values(bodies).join('')).toBe('')
  })

  it('is asked as often as one likes', () => {
    for (const { retry, method } of Object.values(linksharing.operations)) {
      expect(retry).toBe('safe')
      expect(method).toMatch(/^(GET|HEAD)$/)
    }
  })

  it('has headers of text, and one length', () => {
    const { ContentLength, ...others } = headers
    expect(ContentLength).toBe('integer')
    expect(new Set(Object.values(others))).toEqual(new Set(['string']))
  })

  it.each([
    ['access', 'j', ''],
    ['bucket', 'b', ''],
    ['key', 'k', ''],
    ['downloadKind', 'zip', 'rar'],
    ['downloadKind', 'tar.gz', 'tar'],
  ])('the parameter %s is %j and not %j', (name, right, wrong) => {
    const place = `#/components/parameters/${name}/schema`
    expect(faults('storj-linksharing', place, right)).toEqual([])
    expect(faults('storj-linksharing', place, wrong)).not.toEqual([])
  })

  it('answers with bytes, and with text for people', () => {
    const { Bytes, Page, Text } = documents['storj-linksharing'].components.schemas
    expect(Bytes).toMatchObject({ type: 'string', format: 'binary' })
    expect([Page.type, Text.type]).toEqual(['string', 'string'])
  })
})

import { byRequest } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  createStorjBridgeClient,
  type NewBucket,
  type NewPublicKey,
  type NewToken,
  type NewUser,
  type StorjBridgeClient,
} from '../src/index.ts'
import { ACCOUNT, BASE_URL } from './client-of.ts'
import { operationIdOf, operationOf } from './document.ts'
import { type Recording, recordings } from './recordings.ts'

/** What of a recorded request the methods are called with again. */
interface Asked {
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
  readonly body: NewUser & NewPublicKey & NewBucket & NewToken
  readonly token: string | undefined
}

type Method = (client: StorjBridgeClient, asked: Asked) => Promise<unknown>

/** The method of an operation, called with what the recorded request had. */
const METHODS: Readonly<Record<string, Method>> = {
  createUser: (client, { body: { email, password, pubkey, referralPartner } }) =>
    client.register({ email, passwordHash: password, key: pubkey, referralPartner }),
  activateUser: (client, { path: [token = ''] }) => client.activate(token),
  resendActivation: (client, { body: { email, redirect } }) => client.resendActivation(email, { redirect }),
  deactivateUser: (client, { path: [email = ''] }) => client.deactivate(email),
  confirmDeactivation: (client, { path: [token = ''] }) => client.confirmDeactivation(token),
  requestPasswordReset: (client, { path: [email = ''], body }) => client.requestPasswordReset(email, body),
  confirmPasswordReset: (client, { path: [token = ''], body: { password } }) =>
    client.resetPassword(token, { passwordHash: password }),
  listKeys: (client) => client.keys.list(),
  addKey: (client, { body: { key, label } }) => client.keys.add(key, { label }),
  removeKey: (client, { path: [key = ''] }) => client.keys.remove(key),
  listBuckets: (client, { query }) => client.buckets.list(query),
  createBucket: (client, { body: { name, storage, transfer, pubkeys } }) =>
    client.buckets.create({ name, storage, transfer, keys: pubkeys }),
  getBucket: (client, { path: [id = ''] }) => client.buckets.get(id),
  updateBucket: (client, { path: [id = ''], body: { pubkeys, ...rest } }) =>
    client.buckets.update(id, { keys: pubkeys, ...rest }),
  deleteBucket: (client, { path: [id = ''] }) => client.buckets.remove(id),
  getBucketId: (client, { path: [name = ''] }) => client.buckets.idOf(name),
  createToken: (client, { path: [id = ''], body: { operation, file } }) =>
    client.createToken(id, operation, { file }),
  listFiles: (client, { path: [id = ''], query: { startDate } }) =>
    client.files.list(id, { startDate: startDate && Number(startDate) }),
  getFileInfo: (client, { path: [id = '', file = ''] }) => client.files.info(id, file),
  getFileId: (client, { path: [id = '', name = ''] }) => client.files.idOf(id, name),
  removeFile: (client, { path: [id = '', file = ''] }) => client.files.remove(id, file),
  getFilePointers: (client, { path: [id = '', file = ''], query: { skip, limit, exclude }, token }) =>
    client.files.pointers(id, file, {
      token,
      skip: skip === undefined ? undefined : Number(skip),
      limit: limit === undefined ? undefined : Number(limit),
      exclude: exclude?.split(','),
    }),
  getInfo: (client) => client.getInfo(),
}

const known = recordings.flatMap((recording) => {
  const operation = recording.response.status < 300 ? operationOf(recording.request) : undefined
  return operation ? [{ ...recording, operation, operationId: operationIdOf(operation) }] : []
})
const ofMethods = known.filter(({ operationId }) => METHODS[operationId])

function askedBy({ method, path, query, headers, body }: Recording['request'], operation: string): Asked {
  const template = (operation.split('/')[2] as string).replaceAll('~1', '/')
  const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`)
  const { __nonce: _, ...params } = Object.fromEntries(new URLSearchParams(query))
  const { __nonce, ...rest } = Object(typeof body === 'string' && body ? JSON.parse(body) : body)
  const values = pattern.exec(path)?.slice(1) ?? []
  // A GET has its nonce in the query alone.
  expect(method === 'GET' ? __nonce : undefined).toBeUndefined()
  return { path: values.map(decodeURIComponent), query: params, body: rest, token: headers?.['x-token'] }
}

const NO_BODY = [204, 205]

describe('what bridges answered when all was well', () => {
  it.each(ofMethods)('$version: $label comes through without loss', async (recording) => {
    const { operation, operationId, request, response } = recording
    const { status, headers, body } = response
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const sent: Request[] = []
    const client = createStorjBridgeClient({
      baseUrl: BASE_URL,
      account: ACCOUNT,
      fetch: byRequest((request) => {
        sent.push(request)
        return new Response(NO_BODY.includes(status) ? null : text, { status, headers })
      }),
    })
    const asked = askedBy(request, operation)
    const given = await (METHODS[operationId] as Method)(client, asked)
    const expected = /Id$/.test(operationId) ? (body as { id: string }).id : body
    expect(given).toEqual(typeof body === 'string' ? undefined : expected)

    // It was asked for as it was then, but for who asks.
    expect(sent).toHaveLength(1)
    const [{ method, url } = new Request(BASE_URL), ...others] = sent
    expect(others).toEqual([])
    expect(method).toBe(request.method)
    expect(decodeURIComponent(new URL(url).pathname)).toBe(decodeURIComponent(request.path))
    const { startDate, ...query } = Object.fromEntries(new URL(url).searchParams)
    const { startDate: then, ...queryThen } = asked.query
    expect(query).toEqual(queryThen)
    expect(startDate && Date.parse(startDate)).toBe(then && Number(then))
    if (method !== 'DELETE') expect(JSON.parse((await sent[0]?.text()) || '{}')).toEqual(asked.body)
  })

  it('is of every method that was recorded, and of all but what has none', () => {
    const seen = new Set(known.map(({ operationId }) => operationId))
    expect(Object.keys(METHODS).filter((operationId) => !seen.has(operationId))).toEqual([])
    expect([...seen].filter((operationId) => !METHODS[operationId])).toEqual([
      'storeFile',
      'createFrame',
      'listFrames',
      'getFrame',
      'createFileEntry',
      'deleteFrame',
      'listContacts',
      'getContact',
      'getHealth',
    ])
    expect(ofMethods.length).toBeGreaterThan(55)
  })
})

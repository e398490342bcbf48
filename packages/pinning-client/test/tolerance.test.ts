import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import type { PinningClient, PinStatus } from '../src/index.ts'
import { UnexpectedResponseError } from '../src/index.ts'
import { validators } from '../src/zod.ts'
import { PROVIDER_ANSWERS, type ProviderAnswer } from './fixtures/providers.ts'
import { CID, clientOf, PIN_STATUS } from './support.ts'

const answerOf = ({ status, type, body }: ProviderAnswer) =>
  new Response(body, { status, headers: type ? { 'content-type': type } : {} })

const CALLS = {
  list: (client: PinningClient) => client.list(),
  get: (client: PinningClient) => client.get('id'),
  add: (client: PinningClient) => client.add({ cid: CID }),
  replace: (client: PinningClient) => client.replace('id', { cid: CID }),
  remove: (client: PinningClient) => client.remove('id'),
}

const read = async (body: object): Promise<PinStatus> => clientOf(async () => Response.json(body)).get('id')

describe("each provider's answers are read", () => {
  it.each(PROVIDER_ANSWERS)('$provider: $operation, $status', async (answer) => {
    const data = await CALLS[answer.operation](clientOf(async () => answerOf(answer)))
    if (!data) return expect(answer.operation).toBe('remove')
    for (const pin of 'results' in data ? data.results : [data]) {
      expect(pin.requestid).toEqual(expect.any(String))
      expect(pin.status).toEqual(expect.any(String))
      expect(pin.pin.cid).toEqual(expect.any(String))
      expect(pin.delegates).toEqual(expect.any(Array))
      // `undefined` stays out as well, so that a program can spread a pin object.
      for (const value of [...Object.values(pin), ...Object.values(pin.pin)])
        expect(value ?? null).not.toBeNull()
    }
    if ('results' in data) expect(data.count).toBe(data.results.length)
  })
})

describe('strict mode', () => {
  const strictly = (answer: ProviderAnswer) =>
    CALLS[answer.operation](clientOf(async () => answerOf(answer), { validators }))
  const [deviating, true_] = [true, false].map((wanted) =>
    PROVIDER_ANSWERS.filter(({ deviates }) => Boolean(deviates) === wanted),
  )

  it.each(deviating as ProviderAnswer[])(
    'names $deviates of $provider: $operation, $status',
    async (answer) => {
      const error = await rejection(strictly(answer))
      expect(error).toBeInstanceOf(UnexpectedResponseError)
      expect((error as Error).message).toContain(`${answer.deviates}: `)
      // The service did what it was asked all the same.
      expect(error).toMatchObject({ mayHaveApplied: !/list|get/.test(answer.operation) })
    },
  )

  it.each(true_ as ProviderAnswer[])('lets $provider through: $operation, $status', async (answer) => {
    const data = await strictly(answer)
    expect(data === undefined).toBe(answer.operation === 'remove')
  })

  it('is of http as well', async () => {
    const client = clientOf(async () => Response.json({ ...PIN_STATUS, delegates: [] }), { validators })
    const call = client.http.GET('/pins/{requestid}', { params: { path: { requestid: 'id' } } })
    expect(await rejection(call)).toBeInstanceOf(UnexpectedResponseError)
  })

  it('names every place', async () => {
    const client = clientOf(
      async () => Response.json({ count: 'one', results: [{ ...PIN_STATUS, created: 'now' }] }),
      {
        validators,
      },
    )
    const { message } = (await rejection(client.list())) as Error
    expect(message).toContain('count: ')
    expect(message).toContain('results.0.created: ')
  })
})

describe('success', () => {
  it.each([200, 201, 202, 203, 206, 299])('%i is one for add, replace, get and list', async (status) => {
    const client = clientOf(async () => Response.json({ ...PIN_STATUS, count: 0, results: [] }, { status }))
    expect(await client.add({ cid: CID })).toMatchObject(PIN_STATUS)
    expect(await client.replace('id', { cid: CID })).toMatchObject(PIN_STATUS)
    expect(await client.get('id')).toMatchObject(PIN_STATUS)
    expect(await client.list()).toMatchObject({ count: 0, results: [] })
  })

  it.each<[name: string, answer: () => Response]>([
    ['204', () => new Response(null, { status: 204 })],
    ['nothing', () => new Response('', { status: 202 })],
    [
      'nothing, said to be JSON',
      () => new Response('', { status: 202, headers: { 'content-type': 'application/json' } }),
    ],
    ['{}', () => Response.json({}, { status: 202 })],
    ['OK', () => new Response('OK', { status: 200, headers: { 'content-type': 'text/plain' } })],
    ['a pin object', () => Response.json(PIN_STATUS, { status: 200 })],
  ])('remove is done with %s', async (_, answer) => {
    expect(await clientOf(async () => answer()).remove('id')).toBeUndefined()
    const { error, response } = await clientOf(async () => answer()).http.DELETE('/pins/{requestid}', {
      params: { path: { requestid: 'id' } },
    })
    expect(error).toBeUndefined()
    expect(response.ok).toBe(true)
  })
})

describe('a pin object', () => {
  it('keeps what the document does not know', async () => {
    const body = {
      ...PIN_STATUS,
      status: 'archived',
      content: { id: 7 },
      pin: { cid: CID, region: 'eu' },
      info: { vendor: 'x' },
    }
    expect(await read(body)).toEqual(body)
  })

  it('loses null, and has delegates', async () => {
    const nulls = { name: null, origins: null, meta: null }
    const pin = await read({ ...PIN_STATUS, pin: { cid: CID, ...nulls }, info: null, delegates: null })
    expect(pin).toStrictEqual({ ...PIN_STATUS, delegates: [] })
  })

  it('may write requestId, and a number', async () => {
    const { requestid: _, ...rest } = PIN_STATUS
    const camel = await read({ ...rest, requestId: 'r-1' })
    expect(camel.requestid).toBe('r-1')
    expect(camel).not.toHaveProperty('requestId')
    expect((await read({ ...rest, requestid: 42 })).requestid).toBe('42')
  })

  it.each([
    '2022-07-01T12:00:00.430055333Z',
    '2022-07-01T12:00:00.43005Z',
    '2023-01-25T18:01:43.000-05:00',
    '2022-09-09T09:09:09.12+00:00',
    '2024-06-03T08:09:54Z',
    'yesterday',
  ])('keeps its created letter for letter: %s', async (created) => {
    expect((await read({ ...PIN_STATUS, created })).created).toBe(created)
  })

  it.each([
    ['requestid', { requestid: undefined }],
    ['requestid', { requestid: '' }],
    ['status', { status: null }],
    ['pin', { pin: null }],
    ['cid', { pin: { name: 'n' } }],
  ])('is none without %s', async (_, change) => {
    expect(await rejection(read({ ...PIN_STATUS, ...change }))).toBeInstanceOf(UnexpectedResponseError)
  })
})

it('a page with one thing in it that is no pin object is not read as a shorter page', async () => {
  const client = clientOf(async () => Response.json({ count: 2, results: [PIN_STATUS, {}] }))
  expect(await rejection(client.list())).toBeInstanceOf(UnexpectedResponseError)
})

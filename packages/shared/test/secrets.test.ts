import { byRequest, findSecret, recordFetch, serve } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  AuthenticationError,
  ConnectionError,
  InvalidArgumentError,
  ServerError,
  UnexpectedResponseError,
  validateAnswers,
} from '../src/index.ts'
import { calls, createNotes, failure, type Notes, TOKEN } from './notes.ts'

const read = calls['read, idempotent']

/** Fails every attempt with what the request makes of it. */
const throwing = (make: (request: Request) => unknown): Notes =>
  createNotes({ retry: false, fetch: byRequest((request) => Promise.reject(make(request))) })

describe('no error shows the token', () => {
  it.each<[string, (request: Request) => unknown]>([
    [
      'an error that holds the request',
      (request) => Object.assign(new Error('failed'), { request, config: { headers: [...request.headers] } }),
    ],
    ['an error that says it', (request) => new Error(`cannot send ${request.headers.get('authorization')}`)],
    ['an error with a cause that says it', () => new TypeError('fetch failed', { cause: new Error(TOKEN) })],
    [
      'an error with a cause of a cause that holds it',
      (request) =>
        new Error('a', {
          cause: new Error('b', { cause: Object.assign(new Error('c'), { request, token: TOKEN }) }),
        }),
    ],
    ['an object that is no error', (request) => ({ request, token: TOKEN })],
    ['a text', () => `Bearer ${TOKEN}`],
    ['nothing', () => undefined],
    [
      'an error whose name and code say it',
      () => Object.assign(new Error('a'), { name: TOKEN, code: TOKEN }),
    ],
    ['an error whose code is an object', () => Object.assign(new Error('a'), { code: { token: TOKEN } })],
    ['an error whose message is an object', () => ({ message: { token: TOKEN } })],
    [
      'an error that is its own cause',
      () => {
        const error = new Error(TOKEN)
        error.cause = error
        return error
      },
    ],
  ])('when fetch throws %s', async (_, make) => {
    const error = await failure(read(throwing(make)))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(findSecret(error, TOKEN)).toEqual([])
  })

  it('when the service echoes it in a failure', async () => {
    const { fetch } = recordFetch(
      () =>
        new Response(
          `{"reason":"bad token ${TOKEN}","url":"https://a.test/?t=${encodeURIComponent(TOKEN)}"}`,
          {
            status: 401,
            headers: {
              'www-authenticate': `Bearer error="${TOKEN}"`,
              'set-cookie': `session=${TOKEN}`,
              'x-b': 'kept',
            },
          },
        ),
    )
    const error = await failure(read(createNotes({ fetch })))
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(findSecret(error, TOKEN)).toEqual([])
    expect(error.body).toEqual({ reason: 'bad token [redacted]', url: 'https://a.test/?t=[redacted]' })
    expect([...(error.headers as Headers)]).toEqual([
      ['content-type', 'text/plain;charset=UTF-8'],
      ['www-authenticate', 'Bearer error="[redacted]"'],
      ['x-b', 'kept'],
    ])
  })

  it('when the service echoes it with a slash that JSON escapes, as PHP does', async () => {
    const body = JSON.stringify({ reason: TOKEN }).replaceAll('/', '\\/')
    const { fetch } = recordFetch(() => new Response(body, { status: 400 }))
    expect(findSecret(await failure(read(createNotes({ fetch }))), TOKEN)).toEqual([])
  })

  it('when the service echoes it so in half a JSON', async () => {
    const body = JSON.stringify({ reason: TOKEN }).replaceAll('/', '\\/').slice(0, -1)
    const { fetch } = recordFetch(
      () => new Response(body),
      () => new Response(body, { status: 400 }),
    )
    for (const _ of [200, 400]) {
      const error = await failure(read(createNotes({ fetch })))
      expect(error.body).toBe('{"reason":"[redacted]"')
    }
  })

  it('when the service echoes it as the name of a field', async () => {
    const { fetch } = recordFetch(() => Response.json({ tokens: { [TOKEN]: 'expired' } }, { status: 400 }))
    expect(findSecret(await failure(read(createNotes({ fetch }))), TOKEN)).toEqual([])
  })

  it('when the service echoes it in a success that is none', async () => {
    const { fetch } = recordFetch(
      () => new Response(`<p>${TOKEN}</p>`, { headers: { 'content-type': `x/${TOKEN}`, 'x-echo': TOKEN } }),
    )
    const error = await failure(read(createNotes({ fetch })))
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(findSecret(error, TOKEN)).toEqual([])
    expect(error.body).toBe('<p>[redacted]</p>')
  })

  it('when a validator or a reader says it', async () => {
    const { fetch } = recordFetch(() => Response.json({ id: TOKEN }))
    const refuse = {
      '~standard': { validate: (value: unknown) => ({ issues: [{ message: JSON.stringify(value) }] }) },
    }
    const error = await failure(
      read(createNotes({ fetch, validators: validateAnswers({ getNote: { responses: { 200: refuse } } }) })),
    )
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(findSecret(error, TOKEN)).toEqual([])
  })

  it('to the service’s own explain, so that no message of it can', async () => {
    const { fetch } = recordFetch(() =>
      Response.json({ reason: TOKEN }, { status: 500, headers: { 'x-echo': TOKEN } }),
    )
    const seen: object[] = []
    const explain = (failed: object) => {
      seen.push(failed)
      return { message: JSON.stringify(failed), fields: { all: failed } }
    }
    const error = await failure(read(createNotes({ fetch, explain, retry: false })))
    expect(error).toBeInstanceOf(ServerError)
    expect(findSecret([error, ...seen], TOKEN)).toEqual([])
  })

  it('when the token that was refused is not the one in use any more', async () => {
    const { fetch } = recordFetch(
      () => new Response(null, { status: 401 }),
      () => new Response(`you had ${TOKEN} before`, { status: 403 }),
    )
    const bearer = ({ refresh }: { refresh: boolean }) => (refresh ? 'another-token' : TOKEN)
    expect(findSecret(await failure(read(createNotes({ fetch, credentials: { bearer } }))), TOKEN)).toEqual(
      [],
    )
  })

  it('when a header of the caller’s cannot be sent', async () => {
    const headers = { 'x-secret': `${TOKEN}\n1` }
    for (const call of [
      () => createNotes().call('getNote', { path: { id: '1' } }, { headers }),
      () => read(createNotes({ headers })),
      () => createNotes().http.GET('/notes/{id}', { params: { path: { id: '1' } }, headers }),
    ]) {
      const error = await failure(call())
      expect(error).toBeInstanceOf(InvalidArgumentError)
      expect(findSecret(error, TOKEN)).toEqual([])
    }
  })

  it('when the connection is reset, over a real one', async () => {
    await using server = await serve((_, response) => response.destroy())
    const error = await failure(calls['change, never'](createNotes({ baseUrl: server.baseUrl })))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(findSecret(error, TOKEN)).toEqual([])
  })
})

it('a value too short to be a secret is left in what the service says', async () => {
  const { fetch } = recordFetch(() => new Response('a bad request', { status: 400 }))
  const error = await failure(read(createNotes({ fetch, credentials: { bearer: 'a' } })))
  expect(error.body).toBe('a bad request')
})

import { findSecret, recordFetch } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { AuthenticationError, type Fetch, HoldfastError, InvalidArgumentError } from '../src/index.ts'
import { calls, createNotes, failure, good, type Notes, note, TOKEN } from './notes.ts'

const denied = () => new Response(null, { status: 401 })

/** A service that lets one token in, and what it was shown. */
function accepting(token: string) {
  const shown: (string | null)[] = []
  const fetch: Fetch = async (_, request) => {
    shown.push(request.headers.get('authorization'))
    return shown.at(-1) === `Bearer ${token}` ? good(request) : denied()
  }
  return { shown, fetch }
}

const manyAtOnce = (notes: Notes) =>
  Promise.all(Array.from({ length: 5 }, () => calls['read, idempotent'](notes)))

describe('credentials', () => {
  it('that fails with an error of ours is not wrapped in another', async () => {
    const refused = new AuthenticationError('401 no', { service: 'notes', status: 401 })
    const bearer = () => Promise.reject(refused)
    expect(await failure(calls['read, idempotent'](createNotes({ credentials: { bearer } })))).toBe(refused)
  })

  it.each<[string, Record<string, string>, Record<string, string | undefined>]>([
    [
      'the first list that the client has all of',
      { bearer: 'b', key: 'k' },
      { authorization: 'Bearer b', 'x-api-key': 'k' },
    ],
    ['not a list of which one is missing', { bearer: 'b' }, { authorization: 'Bearer b' }],
    ['none where none is needed and the client has none', { key: 'k' }, {}],
  ])('are %s', async (_, credentials, headers) => {
    const { fetch, requests } = recordFetch(() => Response.json({ count: 1 }))
    await createNotes({ fetch, credentials }).call('countNotes', {})
    expect(requests[0]?.headers).toEqual(headers)
  })

  it('are not sent where none are needed', async () => {
    const { fetch, requests } = recordFetch(() => new Response('bytes'))
    await createNotes({ fetch }).call('readFile', { path: { id: '1' } })
    expect(requests[0]?.headers).toEqual({})
  })

  it.each(['authorization', 'Authorization', 'AUTHORIZATION'])(
    'cannot be overridden by a header: %s',
    async (name) => {
      const { fetch, requests } = recordFetch(good, good)
      const headers = { [name]: 'Bearer other', 'x-mine': 'yes' }
      await createNotes({ fetch }).call('getNote', { path: { id: '1' } }, { headers })
      await calls['read, idempotent'](createNotes({ fetch, headers }))
      for (const { headers } of requests)
        expect(headers).toEqual({ authorization: `Bearer ${TOKEN}`, 'x-mine': 'yes' })
      expect(requests).toHaveLength(2)
    },
  )
})

describe('a credential that is a function', () => {
  it('is asked before each call', async () => {
    const bearer = vi.fn().mockReturnValueOnce('one').mockResolvedValueOnce('two')
    const { fetch, requests } = recordFetch(good, good)
    const notes = createNotes({ fetch, credentials: { bearer } })
    await calls['read, idempotent'](notes)
    await calls['read, idempotent'](notes)
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', 'Bearer two'])
    expect(bearer.mock.calls).toEqual([[{ refresh: false }], [{ refresh: false }]])
  })

  it('is asked once for calls at the same time', async () => {
    const bearer = vi.fn(async () => 'good')
    const { fetch, shown } = accepting('good')
    expect(await manyAtOnce(createNotes({ fetch, credentials: { bearer } }))).toEqual(Array(5).fill(note))
    expect(bearer).toHaveBeenCalledOnce()
    expect(shown).toHaveLength(5)
  })

  it('is asked for another once when the service refuses, and all calls get that one', async () => {
    const bearer = vi.fn(async ({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old'))
    const { fetch, shown } = accepting('new')
    expect(await manyAtOnce(createNotes({ fetch, credentials: { bearer } }))).toEqual(Array(5).fill(note))
    expect(bearer.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]])
    expect(shown).toEqual([...Array(5).fill('Bearer old'), ...Array(5).fill('Bearer new')])
  })

  it('is not asked again by a call whose token another has had renewed already', async () => {
    let token = 'old'
    const bearer = vi.fn(async ({ refresh }: { refresh: boolean }) => {
      if (refresh) token = 'new'
      return token
    })
    const { fetch } = accepting('new')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slowAtFirst = vi.fn<Fetch>(async (...request) => {
      const response = await fetch(...request)
      if (slowAtFirst.mock.calls.length === 1) await held
      return response
    })
    const notes = createNotes({ fetch: slowAtFirst, credentials: { bearer } })
    const slow = calls['read, idempotent'](notes)
    await calls['read, idempotent'](notes)
    letGo()
    expect(await slow).toEqual(note)
    expect(bearer.mock.calls.filter(([{ refresh }]) => refresh)).toHaveLength(1)
  })

  it('is not asked by a call that begins while another is being had: it waits for that one', async () => {
    let renew = (_: string) => {}
    const bearer = vi.fn(({ refresh }: { refresh: boolean }): string | Promise<string> =>
      refresh ? new Promise((resolve) => (renew = resolve)) : 'old',
    )
    const { fetch, shown } = accepting('new')
    const notes = createNotes({ fetch, credentials: { bearer } })
    const first = calls['read, idempotent'](notes)
    await vi.waitUntil(() => bearer.mock.calls.length === 2, 10_000)
    const second = calls['read, idempotent'](notes)
    await new Promise((resolve) => setTimeout(resolve, 10))
    renew('new')
    expect(await Promise.all([first, second])).toEqual([note, note])
    expect(bearer).toHaveBeenCalledTimes(2)
    expect(shown).toEqual(['Bearer old', 'Bearer new', 'Bearer new'])
  })

  it('is asked for another also by what may never be repeated: 401 means that nothing was done', async () => {
    const { fetch, shown } = accepting('new')
    const bearer = ({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old')
    expect(await calls['change, never'](createNotes({ fetch, credentials: { bearer } }))).toEqual(note)
    expect(shown).toEqual(['Bearer old', 'Bearer new'])
  })

  it('is asked for another once only', async () => {
    const bearer = vi.fn(() => 'bad')
    const { fetch, shown } = accepting('good')
    const error = await failure(calls['read, idempotent'](createNotes({ fetch, credentials: { bearer } })))
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(shown).toHaveLength(2)
    expect(bearer.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]])
  })

  it('is asked for another when the service says so', async () => {
    const bearer = vi.fn(({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old'))
    const { fetch } = recordFetch(() => new Response(null, { status: 400 }), good)
    const explain = () => ({ refreshCredentials: true })
    expect(await calls['read, idempotent'](createNotes({ fetch, credentials: { bearer }, explain }))).toEqual(
      note,
    )
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no network')
      },
    ],
    [
      'is rejected',
      async () => {
        throw new Error('no network')
      },
    ],
  ])('that %s fails the call, and not the next', async (_, fail) => {
    const bearer = vi.fn<() => string | Promise<string>>(() => 'good').mockImplementationOnce(fail)
    const { fetch, requests } = recordFetch(good)
    const notes = createNotes({ fetch, credentials: { bearer } })
    const error = await failure(calls['change, never'](notes))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(error).toMatchObject({
      message: 'notes replaceNote: the function for bearer failed',
      cause: new Error('no network'),
      mayHaveApplied: false,
    })
    expect(requests).toHaveLength(0)
    expect(await calls['read, idempotent'](notes)).toEqual(note)
  })
})

it('a token that is no function is not tried twice', async () => {
  const { fetch, shown } = accepting('good')
  expect(await failure(calls['read, idempotent'](createNotes({ fetch })))).toBeInstanceOf(AuthenticationError)
  expect(shown).toHaveLength(1)
})

describe('a function that fails with the token in its error', () => {
  it('does not show it', async () => {
    const bearer = ({ refresh }: { refresh: boolean }) => {
      if (refresh) throw new Error(`${TOKEN} cannot be renewed`)
      return TOKEN
    }
    const notes = createNotes({ fetch: async () => denied(), credentials: { bearer } })
    const error = await failure(calls['read, idempotent'](notes))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(error.message).toContain('bearer')
    expect(findSecret(error, TOKEN)).toEqual([])
  })
})

describe('a token that no header can carry', () => {
  const unfit: [string, unknown][] = [
    ['an empty one', ''],
    ['one with a line break at its end', `${TOKEN}\n`],
    ['one with a line break', `${TOKEN}\r\nx-evil: 1`],
    ['one with a space', `Bearer ${TOKEN}`],
    ['one beyond ASCII', `${TOKEN}é`],
    ['one that is no string', { token: TOKEN }],
  ]
  it.each(unfit)('%s is refused at once, and not shown', async (_, token) => {
    const error = await failure((async () => createNotes({ credentials: { bearer: token as string } }))())
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error.argument).toBe('bearer')
    expect(findSecret(error, TOKEN)).toEqual([])
  })

  it.each(unfit)('%s from a function is refused before anything is sent, and not shown', async (_, token) => {
    const { fetch, requests } = recordFetch()
    const notes = createNotes({ fetch, credentials: { bearer: async () => token as string } })
    const error = await failure(calls['read, idempotent'](notes))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(findSecret(error, TOKEN)).toEqual([])
    expect(requests).toHaveLength(0)
  })
})

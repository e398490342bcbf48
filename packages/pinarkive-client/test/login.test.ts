import { recordFetch, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { loginWith2FA, TwoFactorError } from '../src/index.ts'
import { clientOf } from './support.ts'

const CHALLENGE = { requires2FA: true, temporaryToken: 'temporary' }
const SESSION = { token: 'session', user: { email: 'me@mail.example' } }

const bodiesOf = ({ requests }: ReturnType<typeof recordFetch>) =>
  requests.map(({ url, body }) => [url.replace(/.*\/v3/, ''), JSON.parse(body ?? '')])

describe('login', () => {
  it.each([
    SESSION,
    { ...SESSION, requires2FA: false },
    CHALLENGE,
    { ...CHALLENGE, message: 'enter a code' },
  ])('gives %j as it came', async (body) => {
    expect(await clientOf(async () => Response.json(body)).login('a', 'b')).toEqual(body)
  })

  it.each([
    {},
    { token: '' },
    { requires2FA: true },
    { requires2FA: true, token: 'a' },
    { temporaryToken: 'a' },
  ])('refuses %j, by which nobody is logged in', async (body) => {
    const error = await rejection(clientOf(async () => Response.json(body)).login('a', 'b'))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', operationId: 'login' })
  })

  it('is not tried again where a server may have counted it', async () => {
    const fetch = vi.fn(async () => new Response(null, { status: 502 }))
    await rejection(clientOf(fetch, { retry: { baseDelayMs: 0 } }).login('a', 'b'))
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('loginWith2FA', () => {
  it('asks for no code where none is wanted', async () => {
    const recorder = recordFetch(Response.json(SESSION))
    const getCode = vi.fn(() => '012345')
    const account = { email: 'me@mail.example', password: 'secret', getCode }
    expect(await loginWith2FA(clientOf(recorder.fetch), account)).toEqual(SESSION)
    expect(getCode).not.toHaveBeenCalled()
    expect(bodiesOf(recorder)).toEqual([['/auth/login', { email: 'me@mail.example', password: 'secret' }]])
  })

  it.each([() => '012345', async () => '012345'])(
    'sends the code with the temporary token',
    async (getCode) => {
      const recorder = recordFetch(Response.json(CHALLENGE), Response.json(SESSION))
      const session = await loginWith2FA(clientOf(recorder.fetch), { email: 'a', password: 'b', getCode })
      expect(session).toEqual(SESSION)
      expect(bodiesOf(recorder)).toEqual([
        ['/auth/login', { email: 'a', password: 'b' }],
        ['/auth/2fa/verify-login', { temporaryToken: 'temporary', code: '012345' }],
      ])
    },
  )

  it('fails as its second step does', async () => {
    const refused = Response.json({ error: 'x', code: '2fa_invalid' }, { status: 400 })
    const { fetch } = recordFetch(Response.json(CHALLENGE), refused)
    const account = { email: 'a', password: 'b', getCode: () => '000000' }
    const error = await rejection(loginWith2FA(clientOf(fetch), account))
    expect(error).toBeInstanceOf(TwoFactorError)
    expect(error).toMatchObject({ operationId: 'verify2FALogin' })
  })

  it("passes on what the caller's own function throws, and its options to both steps", async () => {
    const { fetch, requests } = recordFetch(
      Response.json(CHALLENGE),
      Response.json(CHALLENGE),
      Response.json(SESSION),
    )
    const failure = new Error('the dialog was closed')
    const getCode = () => Promise.reject(failure)
    expect(await rejection(loginWith2FA(clientOf(fetch), { email: 'a', password: 'b', getCode }))).toBe(
      failure,
    )
    const account = { email: 'a', password: 'b', getCode: () => '012345' }
    await loginWith2FA(clientOf(fetch), account, { headers: { 'x-trace': '1' } })
    expect(requests.map(({ headers }) => headers['x-trace'])).toEqual([undefined, '1', '1'])
  })
})

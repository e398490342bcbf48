import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createPinarkiveMock, totpCode } from '../src/msw.ts'
import { type Answer, API_KEY, BASE_URL, EMAIL, mocked, PASSWORD, TOTP_SECRET } from './msw-support.ts'

const user = { email: EMAIL, password: PASSWORD, apiKeys: [{ name: 'default', token: API_KEY }] }
const LOGIN = { key: null, json: { email: EMAIL, password: PASSWORD } }

describe('TOTP', () => {
  // RFC 6238, appendix B, for SHA-1; the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i seconds is %s', async (seconds, code) => {
    expect(await totpCode(TOTP_SECRET, seconds * 1000)).toBe(code)
    expect(await totpCode('gezd gnbv gy3t qojq gezd gnbv gy3t qojq', seconds * 1000)).toBe(code)
  })

  it('has no secret that is no base32', () => {
    for (const totpSecret of ['', '018', 'a!'])
      expect(() => createPinarkiveMock({ users: [{ ...user, totpSecret }] })).toThrow(TypeError)
  })
})

it('an account of a plan that there is not is refused', () => {
  expect(() => createPinarkiveMock({ users: [{ ...user, plan: 'gold' }] })).toThrow(RangeError)
})

describe('sessions', () => {
  it('begin with the password and end by logout, by their time, or when a test says so', async () => {
    let now = Date.UTC(2026, 0, 1)
    const { ask, mock } = mocked({ now: () => now })
    const login = async () => (await ask('POST', '/auth/login', LOGIN)).body.token as string
    const status = async (token: string) => (await ask('GET', '/users/me', { token })).status
    const [first, second] = [await login(), await login()]
    expect(first).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(first).not.toBe(second)
    await ask('POST', '/auth/logout', { token: first })
    expect([await status(first), await status(second)]).toEqual([401, 200])
    now += 86_400_000
    expect(await status(second)).toBe(401)
    const third = await login()
    mock.state.endSessions(EMAIL)
    expect(await status(third)).toBe(401)
  })

  it.each([
    { email: EMAIL, password: 'wrong' },
    { email: 'nobody@example.com', password: PASSWORD },
  ])('do not begin with %j', async (json) => {
    expect(await mocked().ask('POST', '/auth/login', { key: null, json })).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHORIZED' },
    })
  })

  it.each([
    [{ key: null }, 'UNAUTHORIZED'],
    [{ key: 'unknown' }, 'INVALID_API_KEY'],
    [{ token: 'unknown' }, 'UNAUTHORIZED'],
  ])('%j is a 401 with %s', async (init, code) => {
    expect(await mocked().ask('GET', '/users/me', init)).toMatchObject({ status: 401, body: { code } })
  })

  it('a key goes in either header, a session in one', async () => {
    const { ask } = mocked()
    const { token } = (await ask('POST', '/auth/login', LOGIN)).body
    expect((await ask('GET', '/users/me', { token: API_KEY })).status).toBe(200)
    expect((await ask('GET', '/users/me', { key: token })).status).toBe(401)
  })

  it.each([
    [{ emailVerified: false }, { code: 'email_not_verified' }],
    [{ disabled: true }, { code: 'account_disabled' }],
    [{ disabled: 'inactive' }, { canResendVerification: true }],
  ] as const)('%j is a 403 with %j, at the login and at a call', async (changes, expected) => {
    const { ask, mock } = mocked()
    mock.state.setUser(EMAIL, changes)
    for (const answer of [await ask('POST', '/auth/login', LOGIN), await ask('GET', '/users/me')]) {
      expect(answer).toMatchObject({ status: 403, body: expected })
      if ('canResendVerification' in expected) expect(answer.body).not.toHaveProperty('code')
    }
    expect(
      (await ask('POST', '/auth/login', { key: null, json: { email: EMAIL, password: 'x' } })).status,
    ).toBe(401)
  })
})

describe('the second factor', () => {
  const START = Date.UTC(2026, 0, 1)
  const armed = () => {
    const clock = { now: START }
    const made = mocked({ users: [{ ...user, totpSecret: TOTP_SECRET }], now: () => clock.now })
    const code = (steps = 0) => totpCode(TOTP_SECRET, clock.now + steps * 30_000)
    return { ...made, clock, code }
  }

  it('is asked for at the login, and its code is good once', async () => {
    const { ask, code } = armed()
    expect((await ask('GET', '/auth/2fa/status')).body).toEqual({ twoFactorEnabled: true })
    const challenge = async () => (await ask('POST', '/auth/login', LOGIN)).body
    const { requires2FA, temporaryToken } = await challenge()
    expect(requires2FA).toBe(true)
    const verify = (temporaryToken: string, code: string) =>
      ask('POST', '/auth/2fa/verify-login', { key: null, json: { temporaryToken, code } })
    expect((await ask('GET', '/users/me', { token: temporaryToken })).status).toBe(401)

    const session = await verify(temporaryToken, await code())
    expect((await ask('GET', '/users/me', { token: session.body.token })).status).toBe(200)
    expect((await verify(temporaryToken, await code(1))).status).toBe(401)
    const again = await verify((await challenge()).temporaryToken, await code())
    expect(again).toMatchObject({ status: 400, body: { code: '2fa_invalid' } })
  })

  it.each([
    [-2, 400],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 400],
  ])('takes the code of %i steps away: %i', async (steps, status) => {
    const { ask, code } = armed()
    const { temporaryToken } = (await ask('POST', '/auth/login', LOGIN)).body
    const json = { temporaryToken, code: await code(steps) }
    expect((await ask('POST', '/auth/2fa/verify-login', { key: null, json })).status).toBe(status)
  })

  it('gives five minutes for the code', async () => {
    const { ask, code, clock } = armed()
    const { temporaryToken } = (await ask('POST', '/auth/login', LOGIN)).body
    clock.now += 300_000
    const json = { temporaryToken, code: await code() }
    expect((await ask('POST', '/auth/2fa/verify-login', { key: null, json })).status).toBe(401)
  })

  it('guards the making and the revoking of keys', async () => {
    const { ask, code, clock } = armed()
    const make = (more: object) => ask('POST', '/tokens/generate', { json: { name: 'n', ...more } })
    const revoke = (json?: object) => ask('DELETE', '/tokens/revoke/n', json && { json })
    const refusal = (answer: Answer) => [answer.status, answer.body.code]
    const wrong = String((Number(await code()) + 1) % 1_000_000).padStart(6, '0')
    expect(refusal(await make({}))).toEqual([400, '2fa_required'])
    expect(refusal(await make({ totpCode: wrong }))).toEqual([400, '2fa_invalid'])
    expect((await make({ totpCode: await code() })).status).toBe(201)
    expect(refusal(await revoke())).toEqual([400, '2fa_required'])
    expect(refusal(await revoke({ totpCode: wrong }))).toEqual([400, '2fa_invalid'])
    clock.now += 30_000
    expect((await revoke({ twoFactorCode: await code() })).status).toBe(200)
  })
})

describe('API keys', () => {
  it('end before the year 10000, which has no date-time', async () => {
    const { ask } = mocked()
    const make = (name: string, expiresInDays: number) =>
      ask('POST', '/tokens/generate', { json: { name, expiresInDays } })
    expect((await make('a', 2 ** 31 - 1)).status).toBe(400)
    expect((await make('b', 365_000)).status).toBe(201)
    expect((await ask('GET', '/tokens/list')).status).toBe(200)
  })

  it('are made, listed without their value, used, and revoked without a body', async () => {
    let now = Date.UTC(2026, 0, 1)
    const { ask, mock } = mocked({ now: () => now })
    const scopes = ['files:read', 'of:tomorrow']
    const json = { name: 'deploy key', label: 'l', scopes, expiresInDays: 2 }
    const response = await fetch(`${BASE_URL}/tokens/generate`, {
      method: 'POST',
      headers: { 'x-api-key': API_KEY, 'content-type': 'application/json' },
      body: JSON.stringify(json),
    })
    const made = (await response.json()) as { token: string }
    expect([response.status, made]).toMatchObject([
      201,
      { name: 'deploy key', scopes, expiresAt: '2026-01-03T00:00:00.000Z' },
    ])
    const list = await mock.respond(
      new Request(`${BASE_URL}/tokens/list`, { headers: { 'x-api-key': API_KEY } }),
    )
    const text = await list.text()
    expect(text).toContain('of:tomorrow')
    expect(text).not.toContain(made.token)

    const use = async () => (await ask('GET', '/users/me/uploads', { key: made.token })).status
    expect(await use()).toBe(200)
    expect(mock.state.apiKeys(EMAIL).map(({ lastUsed }) => typeof lastUsed)).toEqual(['string', 'string'])
    expect((await ask('GET', '/users/me', { key: made.token })).body).toMatchObject({ required: 'user:read' })
    const again = await ask('POST', '/tokens/generate', { json: { name: 'deploy key' } })
    expect(again.status).toBe(409)
    now += 2 * 86_400_000
    expect(await use()).toBe(401)
    expect((await ask('DELETE', '/tokens/revoke/deploy%20key')).body).toEqual({ revoked: true })
    expect(mock.state.apiKeys(EMAIL)).toHaveLength(1)
  })

  it('may have a name that another account has', async () => {
    const other = { email: 'o@example.com', password: 'p', apiKeys: [{ name: 'o', token: 'other' }] }
    const { ask } = mocked({ users: [user, other] })
    expect((await ask('POST', '/tokens/generate', { key: 'other', json: { name: 'default' } })).status).toBe(
      201,
    )
  })
})

describe('refusals that no account causes', () => {
  it.each(['/api/v1/users/me', '/api/v2', '/api/v2/files/'])('%s is a 410', async (path) => {
    mocked()
    const answer = await fetch(new URL(path, BASE_URL), { method: path.endsWith('/') ? 'POST' : 'GET' })
    expect([answer.status, await answer.json()]).toEqual([
      410,
      { error: 'api_version_deprecated', currentApiBase: '/api/v3' },
    ])
  })

  it('a 410 is there for any origin too, without msw, and for nothing that only looks so', async () => {
    const { respond } = createPinarkiveMock({ baseUrl: '*/api/v3' })
    const status = async (path: string) => (await respond(`http://127.0.0.1:1${path}`)).status
    expect([await status('/api/v1/x'), await status('/api/v3/health'), await status('/api/v12')]).toEqual([
      410, 200, 404,
    ])
  })

  it.each(['unix', 'iso'] as const)('a 429 has body and headers, its reset as %s', async (reset) => {
    let now = Date.UTC(2026, 0, 1)
    const { ask } = mocked({ now: () => now, rateLimit: { requests: 2, perMs: 60_000, reset } })
    await ask('GET', '/health')
    now += 500
    await ask('GET', '/users/me')
    const { status, body, headers } = await ask('GET', '/users/me')
    const resetTime = '2026-01-01T00:01:00.000Z'
    expect([status, body]).toMatchObject([
      429,
      { code: 'RATE_LIMIT', retryAfter: 60, limit: 2, remaining: 0, resetTime },
    ])
    const shown = ['retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']
    expect(shown.map((name) => headers.get(name))).toEqual([
      '60',
      '2',
      '0',
      reset === 'iso' ? resetTime : String(Date.parse(resetTime) / 1000),
    ])
    now += 59_500
    expect((await ask('GET', '/users/me')).status).toBe(200)
  })

  it('failNext gives what it is told, one each', async () => {
    const { ask, mock } = mocked()
    mock.failNext({ status: 503 }, { status: 500, code: 'X', message: 'm', headers: { 'retry-after': '3' } })
    expect(await ask('GET', '/users/me')).toMatchObject({
      status: 503,
      body: { error: 'Service Unavailable' },
    })
    const second = await ask('GET', '/users/me')
    expect([second.status, second.body, second.headers.get('retry-after')]).toMatchObject([
      500,
      { code: 'X', message: 'm' },
      '3',
    ])
    expect((await ask('GET', '/users/me')).status).toBe(200)
  })

  it('what is no operation is a 404, and what is no form a 400', async () => {
    const { ask } = mocked()
    expect((await ask('GET', '/nothing')).status).toBe(404)
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await ask('POST', '/files/', { body: 'x', headers })).status).toBe(400)
    expect((await ask('POST', `/files/pin/no-cid`, { json: {} })).status).toBe(400)
  })
})

it('no password, key or secret can be seen from outside', async () => {
  const mock = createPinarkiveMock({ users: [{ ...user, totpSecret: TOTP_SECRET }] })
  const { state } = mock
  const seen = inspect([mock, state.apiKeys(EMAIL), state.uploads(EMAIL)], { depth: 9, showHidden: true })
  for (const secret of [PASSWORD, API_KEY, TOTP_SECRET]) expect(seen).not.toContain(secret)
})

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parseAccess } from '../src/access.ts'
import { createMockedAccess, createUplinkMock, mockedSatellite } from '../src/msw.ts'
import { fullPermission, readOnlyPermission } from '../src/permission.ts'
import { AUTH, GATEWAY, mocked } from './msw-support.ts'

it('runs on the version of msw that is meant', async ({ task }) => {
  const project = task.file.projectName
  const alias = project === 'msw 2' ? 'msw2' : 'msw'
  const path = createRequire(import.meta.url).resolve(`${alias}/package.json`)
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
  expect(`msw ${version.split('.')[0]}`).toBe(project)
  const { HttpHandler } = await import(/* @vite-ignore */ alias === 'msw2' ? 'msw2' : 'msw')
  expect(createUplinkMock().handlers[0]).toBeInstanceOf(HttpHandler)
})

it('answers for its three services, and for no other', async () => {
  expect(() => createUplinkMock().respond('https://example.com/')).toThrow('none of the mocked services')
  const { respond } = createUplinkMock()
  const answers = ['auth', 'link', 'gateway'].map((name) => respond(`https://${name}.storjshare.io/`))
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 400, 403])
})

describe('an access for tests', () => {
  it('is one that every uplink reads, each time another', () => {
    const access = createMockedAccess()
    expect(parseAccess(access.serialize()).satelliteAddress).toBe(mockedSatellite)
    expect(access.can('delete', 'bucket', 'key')).toBe(true)
    expect(createMockedAccess().serialize()).not.toBe(access.serialize())
  })
})

const post = (body: string | object, headers = {}) =>
  fetch(`${AUTH}/v1/access`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const grant = createMockedAccess().serialize()
const TEXT = 'text/plain; charset=utf-8'

describe('registering a grant', () => {
  it('gives an id and a secret in base32, and where they may be used', async () => {
    const { state } = mocked()
    const response = await post({ access_grant: grant })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
    const { access_key_id, secret_key, endpoint } = await response.json()
    expect(access_key_id).toMatch(/^j[a-z2-7]{27}$/)
    expect(secret_key).toMatch(/^j[a-z2-7]{52}$/)
    expect(endpoint).toBe(GATEWAY)
    expect(state.credentials().at(-1)).toEqual({ accessKeyId: access_key_id, public: false })
    const again = await (await post({ access_grant: grant, public: true })).json()
    expect(again.access_key_id).not.toBe(access_key_id)
    expect(state.credentials().at(-1)?.public).toBe(true)
  })

  it('has an id whose first byte says what it is', () => {
    const { accessKeyId, secretKey } = mocked().state.register(grant)
    const firstByte = (text: string) =>
      Number.parseInt(
        [...text.slice(0, 2)]
          .map((each) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(each).toString(2).padStart(5, '0'))
          .join('')
          .slice(0, 8),
        2,
      )
    expect([firstByte(accessKeyId), firstByte(secretKey)]).toEqual([77, 78])
  })

  const ends = (ms: number) =>
    createMockedAccess()
      .share({ ...fullPermission, notAfter: new Date(Date.now() + ms) })
      .serialize()

  it.each<[what: string, body: string | object, status: number, text: RegExp]>([
    ['a broken grant', { access_grant: `${grant}x` }, 400, /^access grant: .+\n$/],
    ['no grant', {}, 400, /^access grant: .+\n$/],
    ['one that ends within a minute', { access_grant: ends(59_000) }, 400, /shorter than a minute\n$/],
    ['an unknown tag', { access_grant: grant, usage_tags: ['x'] }, 400, /^invalid tag: unknown tag "x"\n$/],
    ['a body that is no JSON', '<', 422, /.+\n$/],
    ['a body of other types', { access_grant: 1 }, 422, /.+\n$/],
    ['a body that is too large', { access_grant: grant, more: 'x'.repeat(4096) }, 413, /^\n$/],
  ])('refuses %s as a text', async (_, body, status, text) => {
    mocked()
    const response = await post(body)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, TEXT])
    expect(await response.text()).toMatch(text)
    expect(response.headers.get('access-control-allow-origin')).toBe(status === 413 ? null : '*')
  })

  it('takes what ends later, a tag that is known, and any content-type', async () => {
    mocked()
    const body = { access_grant: ends(120_000), usage_tags: ['MCP', ''] }
    expect((await post(body, { 'content-type': 'text/html' })).status).toBe(200)
  })

  it('takes satellites that are allowed', async () => {
    mocked({ satellites: [mockedSatellite] })
    expect((await post({ access_grant: grant })).status).toBe(200)
    const [id] = mockedSatellite.split('@')
    const other = createMockedAccess(`${id}@elsewhere.example:7777`).serialize()
    const response = await post({ access_grant: other })
    expect([response.status, await response.text()]).toEqual([
      400,
      `access grant: disallowed satellite: "${id}@elsewhere.example:7777"\n`,
    ])
  })

  it('fails when told', async () => {
    const { mock } = mocked()
    mock.failNext({ service: 'auth', status: 503 })
    const response = await post({ access_grant: grant })
    expect([response.status, await response.text()]).toEqual([503, '\n'])
    expect((await post({ access_grant: grant })).status).toBe(200)
  })
})

describe('looking a grant up', () => {
  const lookUp = (id: string, token?: string) =>
    fetch(`${AUTH}/v1/access/${id}`, token ? { headers: { authorization: `Bearer ${token}` } } : {})

  it('is for operators', async () => {
    const { state } = mocked({ operatorTokens: ['token'] })
    const { accessKeyId, secretKey } = state.register(grant, { public: true })
    expect(await (await lookUp(accessKeyId, 'token')).json()).toEqual({
      access_grant: grant,
      secret_key: secretKey,
      public: true,
    })
    for (const token of [undefined, 'another']) {
      const refused = await lookUp(accessKeyId, token)
      expect([refused.status, await refused.text()]).toEqual([401, 'unauthorized\n'])
    }
  })

  it('finds what is registered, and has not ended', async () => {
    let now = Date.now()
    const { state } = mocked({ operatorTokens: ['token'], now: () => now })
    const short = createMockedAccess().share({ ...readOnlyPermission, notAfter: new Date(now + 120_000) })
    const { accessKeyId } = state.register(short.serialize())
    expect((await lookUp(accessKeyId, 'token')).status).toBe(200)
    now += 120_001
    expect((await lookUp(accessKeyId, 'token')).status).toBe(401)
    expect((await lookUp('j'.repeat(28), 'token')).status).toBe(401)
    expect(await (await lookUp('jvg', 'token')).text()).toBe(
      'alphanumeric encryption key length expected to be 28, was 3\n',
    )
    state.unregister(accessKeyId)
    expect(state.credentials()).toHaveLength(1)
  })
})

describe('the auth service', () => {
  it('says that it is well', async () => {
    mocked()
    for (const name of ['startup', 'live'])
      expect((await fetch(`${AUTH}/v1/health/${name}`)).status).toBe(200)
  })

  it('has no other paths, and no other methods', async () => {
    mocked()
    const answers = [
      fetch(`${AUTH}/v2`),
      fetch(`${AUTH}/v1/access`),
      fetch(`${AUTH}/v1/access`, { method: 'PUT' }),
    ]
    const seen = (await Promise.all(answers)).map(async (each) => [each.status, await each.text()])
    expect(await Promise.all(seen)).toEqual([
      [404, ''],
      [405, ''],
      [405, ''],
    ])
  })

  it('lets browsers ask, with no header of their own', async () => {
    mocked()
    const { status, headers } = await fetch(`${AUTH}/v1/access`, { method: 'OPTIONS' })
    expect([status, headers.get('access-control-allow-methods')]).toEqual([200, 'POST, OPTIONS'])
    expect(headers.get('access-control-allow-headers')).not.toContain('Authorization')
  })
})

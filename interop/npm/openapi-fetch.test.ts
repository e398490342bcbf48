import { type Emulator, startEmulator } from '@holdfast/emulator'
import createClient from 'openapi-fetch'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { zipOf } from '../../packages/pintheon-client/test/zip-of.ts'
import { seenInLog } from '../support/coverage.ts'
import { fromNpm } from '../support/strangers.ts'

// What no client of a service's own knows, a client asks for that knows no service: openapi-fetch, by the method and the
// path of the document alone. What its answers are is looked at, and in what state the service is then.

let emulator: Emulator
beforeEach(async () => {
  const pinarkive = { directories: { '/srv': { 'a.txt': 'a', 'b.txt': 'b' } } }
  emulator = await startEmulator({ pinarkive, log: seenInLog(fromNpm('openapi-fetch'), 'generated') })
})
afterEach(() => emulator.stop())

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
type Ask = (method: Method, path: string, init?: object) => Promise<unknown>

/** Asks, and gives back the answer's data; the types that openapi-fetch is made for are for the group `languages`. */
function asking(baseUrl: string, headers: Record<string, string> = {}): Ask {
  const client = createClient<Record<string, Record<Lowercase<Method>, object>>>({ baseUrl, headers })
  return async (method, path, init = {}) => {
    const request = client.request as (method: string, path: string, init: object) => Promise<unknown>
    const { data, error, response } = (await request(method.toLowerCase(), path, init)) as Answer
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(error)}`)
    return data
  }
}

interface Answer {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

test('PinArkive: the plan, clusters, a directory, another name for a file, the second factor, the end of a session', async () => {
  const { baseUrl, apiKey, email, password, state } = emulator.pinarkive
  const ask = asking(baseUrl, { 'x-api-key': apiKey })
  expect(await ask('GET', '/plans/my-plan')).toMatchObject({ name: 'Premium' })
  expect(await ask('GET', '/users/me/clusters')).toContainEqual(
    expect.objectContaining({ clusterId: 'cl1-na' }),
  )

  const body = { dirPath: '/srv' }
  const { cid } = (await ask('POST', '/files/directory', { body })) as { cid: string }
  const params = { path: { cidDag: cid } }
  expect(JSON.stringify(await ask('GET', '/users/me/uploads/dag/{cidDag}', { params }))).toContain('a.txt')

  const [kept] = state.uploads(email)
  const renamed = { params: { path: { uploadId: kept?.uploadId } }, body: { newName: 'ü.txt' } }
  await ask('PUT', '/files/rename/{uploadId}', renamed)
  expect(state.uploads(email)).toMatchObject([{ filename: 'ü.txt' }])

  const { token } = (await ask('POST', '/auth/login', { body: { email, password } })) as { token: string }
  const session = asking(baseUrl, { authorization: `Bearer ${token}` })
  expect(await session('GET', '/auth/2fa/status')).toMatchObject({ twoFactorEnabled: false })
  await session('POST', '/auth/logout')
  await expect(session('GET', '/users/me')).rejects.toThrow('401')
})

test('a Storj Bridge: its health, the ids of a bucket and of a file by their names, the links in two mails', async () => {
  const { baseUrl, email, password, bucketId, fileId, state } = emulator['storj-bridge']
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(password))
  const credential = btoa(`${email}:${Buffer.from(hash).toString('hex')}`)
  const ask = asking(baseUrl, { authorization: `Basic ${credential}` })
  await ask('GET', '/health', { parseAs: 'text' })
  const bucket = { path: { name: 'My cat pictures' } }
  expect(await ask('GET', '/bucket-ids/{name}', { params: bucket })).toMatchObject({ id: bucketId })
  const file = { path: { id: bucketId, name: 'cat.svg' } }
  expect(await ask('GET', '/buckets/{id}/file-ids/{name}', { params: file })).toMatchObject({ id: fileId })

  const account = { email: 'new@example.com', password: Buffer.from(hash).toString('hex') }
  await ask('POST', '/users', { body: account })
  const again = { body: { email: account.email } }
  expect(await ask('POST', '/activations', again)).toMatchObject({ activated: false })
  const { token } = state.mails().at(-1) ?? {}
  const activated = await ask('GET', '/activations/{token}', { params: { path: { token } } })
  expect(activated).toMatchObject({ id: account.email, activated: true })

  await ask('PATCH', '/users/{email}', { params: { path: { email } }, body: {} })
  const { token: resetter } = state.mails().at(-1) ?? {}
  const renewed = { params: { path: { token: resetter } }, body: { password: '0'.repeat(64) } }
  expect(await ask('POST', '/resets/{token}', renewed)).toMatchObject({ id: email })
  await expect(ask('GET', '/buckets')).rejects.toThrow('401')
})

test('a Pintheon node: who it is, its homepage, and the IPNS name of a directory that is published', async () => {
  const { baseUrl, accessToken, state } = emulator.pintheon
  const ask = asking(baseUrl)
  const toml = await ask('GET', '/.well-known/stellar.toml', { parseAs: 'text' })
  expect(toml).toContain('=')
  const form = (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ access_token: accessToken, ...fields }))
      body.append(name, value)
    return { body, bodySerializer: (given: FormData) => given }
  }
  const file = new File([zipOf(['index.html'])], 'site.zip')
  expect(await ask('POST', '/api_upload_homepage', form({ file }))).toMatchObject({ success: true })
  expect(state.homepage()).toEqual(['index.html'])

  await ask('POST', '/api_create_directory', form({ name: 'docs' }))
  const directory = state.directories()[0]?.Path ?? ''
  const published = await ask('POST', '/api_publish_directory', form({ directory }))
  const named = await ask('POST', '/api_get_directory_ipns', form({ directory }))
  const { ipns_name } = published as { ipns_name: string }
  expect(ipns_name).toMatch(/^k51/)
  expect(named).toMatchObject({ directory, ipns_hash: ipns_name })
})

import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import {
  AuthenticationError,
  createPinningClient,
  NotFoundError,
  RateLimitError,
  ServerError,
} from '@holdfast/pinning-client'
import { providerQuirks } from '@holdfast/pinning-client/msw'
import { runSnippets } from '@holdfast/testing'
import { expect, test } from 'vitest'
import { type LoggedRequest, startEmulator } from '../src/index.js'

const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

test('a client goes through the life of a pin over HTTP', async () => {
  await using emulator = await startEmulator()
  const client = createPinningClient(emulator.pinning)

  const added = await client.add({ cid: CID, name: 'photos', meta: { album: 'summer' } })
  const pinned = await client.waitForPinned(added.requestid, { intervalMs: 5 })
  expect(pinned).toMatchObject({ status: 'pinned', pin: { cid: CID, name: 'photos' } })
  expect(await client.list({ meta: { album: 'summer' } })).toMatchObject({ count: 1 })
  expect(await client.list({ meta: { album: 'winter' } })).toMatchObject({ count: 0 })

  const replaced = await client.replace(added.requestid, { cid: CID, name: 'album' })
  expect(replaced.requestid).not.toBe(added.requestid)
  await expect(client.get(added.requestid)).rejects.toThrow(NotFoundError)
  await client.remove(replaced.requestid)
  expect(emulator.pinning.state.all()).toEqual([])
})

test('a token is random, is the only one let in, and can be told', async () => {
  await using one = await startEmulator()
  await using other = await startEmulator({ pinning: { accessToken: 'told' } })
  expect(one.pinning.accessToken).toMatch(/^[\da-f]{48}$/)
  expect(other.pinning.accessToken).toBe('told')

  const stranger = createPinningClient({ ...one.pinning, accessToken: other.pinning.accessToken })
  await expect(stranger.list()).rejects.toThrow(AuthenticationError)
})

test('two emulators at the same time know nothing of each other', async () => {
  await using one = await startEmulator()
  await using other = await startEmulator()
  expect(one.pinning.accessToken).not.toBe(other.pinning.accessToken)
  expect(one.pinning.baseUrl).not.toBe(other.pinning.baseUrl)

  await createPinningClient(one.pinning).add({ cid: CID })
  expect(one.pinning.state.all()).toHaveLength(1)
  expect(other.pinning.state.all()).toHaveLength(0)
})

test('a test drives the service by its options, its state and failNext', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({
    pinning: { lifecycle: { queuedMs: Number.POSITIVE_INFINITY } },
    log: (request) => log.push(request),
  })
  const client = createPinningClient(emulator.pinning)
  const { requestid } = await client.add({ cid: CID })
  expect(await client.get(requestid)).toMatchObject({ status: 'queued' })
  emulator.pinning.state.setStatus(requestid, 'pinned')
  expect(await client.get(requestid)).toMatchObject({ status: 'pinned' })

  emulator.pinning.failNext({ status: 429, reason: 'SLOW_DOWN', headers: { 'retry-after': '7' } })
  const refusal = await client.get(requestid, { retry: false }).catch((error) => error)
  expect(refusal).toBeInstanceOf(RateLimitError)
  expect(refusal).toMatchObject({ retryAfterMs: 7000 })
  expect(log.map(({ method, status, operationId }) => `${method} ${status} ${operationId}`)).toEqual([
    'POST 202 addPin',
    'GET 200 getPinByRequestId',
    'GET 200 getPinByRequestId',
    'GET 429 getPinByRequestId',
  ])
})

test('the log names the operation of each service, and none where the request was none', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ log: (request) => log.push(request) })
  const { pinning, pinarkive, pintheon, 'storj-bridge': bridge, 'storj-uplink': uplink } = emulator
  const { linkUrl, authUrl, gatewayUrl, accessKeyId, bucket, key } = uplink
  const asked: [url: string, operationId: string | undefined][] = [
    [`${pinning.baseUrl}/pins`, 'getPins'],
    [`${pinning.baseUrl}/nothing`, undefined],
    [`${pinarkive.baseUrl}/health`, 'health'],
    [`${pintheon.baseUrl}/api/heartbeat`, 'heartbeat'],
    [`${pintheon.gatewayUrl}/ipfs/${CID}`, 'getFile'],
    [`${bridge.baseUrl}/contacts`, 'listContacts'],
    [`${linkUrl}/raw/${accessKeyId}/${bucket}/${key}`, 'getShared'],
    [`${authUrl}/v1/health/live`, 'checkLive'],
    [`${gatewayUrl}/${bucket}`, 'getBucket'],
  ]
  for (const [url] of asked) await (await fetch(url)).text()
  // A line comes when its connection is done with the answer, which a client may have read before.
  const expected = asked.map(([, operationId]) => operationId)
  await expect.poll(() => log.map(({ operationId }) => operationId)).toEqual(expected)
})

test('an answer that the document does not allow is a 500, and the log says why', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ log: (request) => log.push(request) })
  const client = createPinningClient({ ...emulator.pinning, retry: false })
  const pin = await client.add({ cid: CID })
  emulator.pinning.state.put({ ...pin, status: 'lost' as 'pinned' })

  await expect(client.get(pin.requestid)).rejects.toThrow(ServerError)
  expect(log.at(-1)).toMatchObject({ status: 500, error: expect.stringContaining('against its document') })
})

test.each([
  ['pinata', 200, 'text/plain;charset=UTF-8', 'OK'],
  ['filebase', 202, 'application/json', ''],
  ['fourEverland', 202, 'application/json', '{}'],
] as const)('the quirks of %s come over HTTP as they are', async (provider, status, type, body) => {
  await using emulator = await startEmulator({ pinning: { quirks: providerQuirks[provider] } })
  const { baseUrl, accessToken, state } = emulator.pinning
  const init = { method: 'DELETE', headers: { authorization: `Bearer ${accessToken}` } }
  const answer = await fetch(`${baseUrl}/pins/${state.add({ cid: CID }).requestid}`, init)
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    status,
    type,
    body,
  ])

  const client = createPinningClient(emulator.pinning)
  const { requestid } = await client.add({ cid: CID, name: 'n' })
  expect(await client.waitForPinned(requestid, { intervalMs: 5 })).toMatchObject({ pin: { name: 'n' } })
  await client.remove(requestid)
  expect(state.all()).toEqual([])
})

test('quirks that there are not are refused, with nothing left running', async () => {
  const quirks = { speed: 9 } as object
  await expect(startEmulator({ pinning: { quirks } })).rejects.toThrow(TypeError)
})

test('a port that is taken is refused with the reason, and one that is free again can be had', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  // One origin: the ports behind it may be anybody's.
  const options = { port, services: ['pinning'] } as const
  await expect(startEmulator(options)).rejects.toMatchObject({ code: 'EADDRINUSE', port })

  await new Promise((resolve) => taken.close(resolve))
  await using emulator = await startEmulator(options)
  expect(emulator.pinning.baseUrl).toBe(`http://127.0.0.1:${port}`)
})

test('stop ends what is under way, and may be called twice', async () => {
  const emulator = await startEmulator()
  const { baseUrl, accessToken } = emulator.pinning
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
  const never = new ReadableStream()
  const request = fetch(`${baseUrl}/pins`, {
    method: 'POST',
    headers,
    body: never,
    duplex: 'half',
  } as RequestInit)
  const ended = expect(request).rejects.toThrow(TypeError)
  await fetch(`${baseUrl}/pins`, { headers: { authorization: headers.authorization } })

  await Promise.all([emulator.stop(), emulator.stop()])
  await emulator.stop()
  await ended
  await expect(fetch(`${baseUrl}/pins`)).rejects.toThrow(TypeError)
})

test('a process that has stopped its emulator ends by itself', async () => {
  const code = `
    import { startEmulator } from '@holdfast/emulator'
    import { createPinningClient } from '@holdfast/pinning-client'
    const emulator = await startEmulator()
    console.log((await createPinningClient(emulator.pinning).list()).count)
    await emulator.stop()`
  const cwd = new URL('..', import.meta.url)
  const args = ['--input-type=module', '--eval', code]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, timeout: 15_000 })
  expect(stdout).toBe('0\n')
})

test('what the README shows can be run', async () => {
  const readme = fileURLToPath(new URL('../README.md', import.meta.url))
  const runs = await runSnippets(readme, { cwd: fileURLToPath(new URL('..', import.meta.url)) })
  expect(runs.map(({ stdout }) => stdout)).toEqual([
    'pinned\n2\n',
    'https: 0\n',
    '.000-05:00\n',
    '60000\n',
    'hello\n',
  ])
})

test('PinArkive is beside it, with an account of its own', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ log: (request) => log.push(request) })
  const { baseUrl, apiKey, email, password, state } = emulator.pinarkive
  expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3$/)

  const form = new FormData()
  form.append('files', new File(['hello world'], 'a/ü.txt'))
  form.append('dirName', 'site')
  const headers = { 'x-api-key': apiKey }
  const upload = await fetch(`${baseUrl}/files/directory-dag`, { method: 'POST', body: form, headers })
  expect(upload.status).toBe(201)
  expect(await upload.json()).toMatchObject({ files: [{ path: 'a/ü.txt' }], total_files: 1 })
  expect(state.uploads(email)).toMatchObject([{ filename: 'site', type: 'directory' }])

  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ email, password })
  const login = await fetch(`${baseUrl}/auth/login`, { method: 'POST', headers: json, body })
  const { token } = (await login.json()) as { token: string }
  const authorization = `Bearer ${token}`
  const made = await fetch(`${baseUrl}/tokens/revoke/emulator`, {
    method: 'DELETE',
    headers: { authorization },
  })
  expect([made.status, (await fetch(`${baseUrl}/users/me`, { headers })).status]).toEqual([200, 401])

  const former = new URL('/api/v2/users/me', baseUrl)
  expect((await fetch(former, { headers: { authorization } })).status).toBe(410)
  // Its own are hidden whoever asks, those of others where they are presented.
  for (const own of [apiKey, password]) await fetch(`${baseUrl}/users/me/${own}`)
  await fetch(`${baseUrl}/users/me/${token}`, { headers: { authorization } })
  await fetch(`${baseUrl}/users/me/of-another`, { headers: { 'x-api-key': 'of-another' } })
  for (const secret of [apiKey, password, token, 'of-another'])
    expect(JSON.stringify(log)).not.toContain(secret)
  expect(log.at(-1)).toMatchObject({ service: 'pinarkive', path: '/***', status: 404 })
})

test('an upload that is larger than the emulator takes is a 413, of a form too', async () => {
  await using emulator = await startEmulator({ services: ['pinarkive'] })
  const { baseUrl, apiKey } = emulator.pinarkive
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(65 * 2 ** 20)]), 'large')
  const headers = { 'x-api-key': apiKey }
  const answer = await fetch(`${baseUrl}/files/`, { method: 'POST', body: form, headers })
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('64 MiB')])
})

test('the account of PinArkive can be told', async () => {
  const user = { email: 'a@b.c', password: 'p', plan: 'free', totpSecret: 'JBSWY3DPEHPK3PXP' }
  await using emulator = await startEmulator({ pinarkive: { apiKey: 'told', user } })
  const { baseUrl, apiKey, email, password } = emulator.pinarkive
  expect([apiKey, email, password]).toEqual(['told', 'a@b.c', 'p'])
  const me = await fetch(`${baseUrl}/users/me`, { headers: { 'x-api-key': 'told' } })
  expect(await me.json()).toMatchObject({ email: 'a@b.c', plan: 'free' })
})

test('the types know which services were started', async () => {
  await using some = await startEmulator({ services: ['pinning'] })
  expect(some.pinning.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await using none = await startEmulator({ services: [] as never[] })
  // @ts-expect-error It was not started.
  expect(none.pinning).toBeUndefined()
})

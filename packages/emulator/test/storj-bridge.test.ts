import { createHash } from 'node:crypto'
import { trustingFetch } from '@holdfast/shared/node'
import { createStorjBridgeClient, KeyPair } from '@holdfast/storj-bridge-client'
import { expect, test } from 'vitest'
import { type LoggedRequest, startEmulator } from '../src/index.js'

const services = ['storj-bridge'] as const
const retry = { attempts: 3, baseDelayMs: 1, maxDelayMs: 5 }

const textOf = (stream: ReadableStream) => new Response(stream).text()

test.each([false, true])('a file comes from farmers on ports of their own, HTTPS: %s', async (https) => {
  await using emulator = https ? await startEmulator({ services, https }) : await startEmulator({ services })
  const { baseUrl, privateKey, bucketId, fileId, farmer1Url, state } = emulator['storj-bridge']
  expect([new URL(baseUrl).protocol, new URL(farmer1Url).protocol]).toEqual([
    https ? 'https:' : 'http:',
    'http:',
  ])
  const trusting = 'ca' in emulator ? await trustingFetch({ ca: emulator.ca as string }) : fetch
  const keyPair = KeyPair.import(privateKey)
  const client = createStorjBridgeClient({ baseUrl, keyPair, fetch: trusting, retry })

  const [file] = await client.files.list(bucketId)
  expect(file).toMatchObject({ id: fileId, filename: 'cat.svg', size: 60_002 })
  const [first, second] = state.farmers
  if (first) first.behaviour = 'refuse'
  await expect(fetch(`${farmer1Url}/shards/any`)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } })
  if (second) second.behaviour = 'corrupt'
  const { stream } = await client.downloadFile(bucketId, fileId)
  const text = await textOf(stream)
  expect([Buffer.byteLength(text), text.trim().slice(-13)]).toEqual([60_002, '🐈</text></svg>'.slice(-13)])
  expect(state.farmers.every(({ exchanges }) => exchanges.length > 0)).toBe(true)
})

test('a bridge of 2016 keeps what is uploaded', async () => {
  await using emulator = await startEmulator({
    services,
    'storj-bridge': { era: 2016, email: 'o@example.com' },
  })
  const { baseUrl, email, password, bucketId } = emulator['storj-bridge']
  const client = createStorjBridgeClient({ baseUrl, account: { email, password } })
  const { hash } = await client.uploadFile(bucketId, new File(['hello'], 'ü.txt', { type: 'text/plain' }))
  const sha256 = createHash('sha256').update('hello').digest('hex')
  expect(hash).toBe(createHash('ripemd160').update(sha256).digest('hex'))
  expect(await client.files.list(bucketId)).toMatchObject([
    { filename: 'cat.svg' },
    { filename: 'ü.txt', size: 5 },
  ])
})

test('keys and passwords are random, and can be told', async () => {
  await using one = await startEmulator({ services })
  const told = { password: 'told', privateKey: '11'.repeat(32) }
  await using other = await startEmulator({ services, 'storj-bridge': told })
  expect(one['storj-bridge'].password).toMatch(/^[\da-f]{48}$/)
  expect(one['storj-bridge'].privateKey).toMatch(/^[0-9a-f]{64}$/)
  expect(other['storj-bridge']).toMatchObject({
    ...told,
    publicKey: KeyPair.import(told.privateKey).publicKey,
  })
})

test('no password, no key and no token is in the log, wherever it comes', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ services, log: (request) => log.push(request) })
  const { baseUrl, email, password, privateKey, bucketId, fileId, state } = emulator['storj-bridge']
  const byKey = createStorjBridgeClient({ baseUrl, keyPair: KeyPair.import(privateKey) })
  const byPassword = createStorjBridgeClient({ baseUrl, account: { email, password } })
  await textOf((await byPassword.downloadFile(bucketId, fileId)).stream)
  const { token } = await byKey.createToken(bucketId, 'PULL')
  await fetch(`${baseUrl}/${token}`, { headers: { 'x-token': token } })
  await byKey.requestPasswordReset(email)
  await byKey.deactivate(email)
  for (const { link } of state.mails()) await fetch(link, { method: 'GET' })
  const hash = createHash('sha256').update(password).digest('hex')
  const secrets = [password, privateKey, token, hash, ...state.mails().map((mail) => mail.token)]
  await fetch(`${baseUrl}/${Buffer.from(`${email}:${hash}`).toString('base64url')}`)
  expect(log.length).toBeGreaterThan(10)
  expect(secrets).toHaveLength(6)
  for (const secret of secrets) expect(JSON.stringify(log)).not.toContain(secret)
  const farmers = log.filter(({ path }) => path.startsWith('/shards/'))
  expect(farmers.map(({ path }) => path.replace(/[0-9a-f]{40}/, '…'))).toContain('/shards/…?token=***')
})

test('options, failures and the state of it come through', async () => {
  await using emulator = await startEmulator({ services, 'storj-bridge': { rateLimited: true } })
  const { baseUrl, privateKey, bucketId, failNext, state } = emulator['storj-bridge']
  const client = createStorjBridgeClient({ baseUrl, keyPair: KeyPair.import(privateKey), retry: false })
  failNext({ status: 500, html: '<html>' })
  await expect(client.buckets.get(bucketId)).rejects.toMatchObject({ status: 500 })
  state.setExhausted({ download: true })
  await expect(client.files.pointers(bucketId, '0'.repeat(24))).rejects.toMatchObject({ status: 420 })
  const answer = await fetch(`${baseUrl}/contacts`)
  expect([answer.headers.get('x-ratelimit-limit'), (await answer.json()).length]).toEqual(['200', 4])
})

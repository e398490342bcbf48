import { once } from 'node:events'
import { connect } from 'node:net'
import { trustingFetch } from '@holdfast/shared/node'
import {
  fetchShared,
  joinShareUrl,
  openGatewayProject,
  parseAccess,
  presignUrl,
  readOnlyPermission,
  registerAccess,
  UplinkPermissionDeniedError,
} from '@holdfast/storj-uplink-client'
import { expect, test } from 'vitest'
import { type LoggedRequest, startEmulator } from '../src/index.js'

const services = ['storj-uplink'] as const
const textOf = (stream: ReadableStream) => new Response(stream).text()

test.each([false, true])(
  'a grant is registered, narrowed and used at three origins, HTTPS: %s',
  async (https) => {
    await using emulator = https
      ? await startEmulator({ services, https })
      : await startEmulator({ services })
    const { authUrl, linkUrl, gatewayUrl, accessGrant, bucket, key } = emulator['storj-uplink']
    expect(new Set([authUrl, linkUrl, gatewayUrl]).size).toBe(3)
    const trusting = 'ca' in emulator ? await trustingFetch({ ca: emulator.ca as string }) : fetch
    const access = parseAccess(accessGrant)

    const gateway = await registerAccess(access, { authService: authUrl, fetch: trusting })
    expect(gateway.endpoint).toBe(gatewayUrl)
    await using project = openGatewayProject({ gateway, fetch: trusting })
    const name = "a b/ü+%25!'()*"
    await project.putObject(bucket, name, 'hello', { custom: { kind: 'text' } })
    expect((await project.listObjects(bucket, { recursive: true })).map((each) => each.key).sort()).toEqual([
      name,
      key,
    ])
    expect((await project.statObject(bucket, name)).custom).toMatchObject({ kind: 'text' })

    const shared = access.share(readOnlyPermission, [{ bucket, prefix: 'a b/' }])
    const reader = await registerAccess(shared, { authService: authUrl, fetch: trusting, public: true })
    const url = joinShareUrl(
      { accessKeyId: reader.accessKeyId, bucket, key: name },
      { linkService: linkUrl, raw: true },
    )
    await using download = await fetchShared(url, { fetch: trusting })
    expect(await textOf(download.stream)).toBe('hello')
    await using narrow = openGatewayProject({ gateway: reader, fetch: trusting })
    await expect(narrow.putObject(bucket, name, 'other')).rejects.toBeInstanceOf(UplinkPermissionDeniedError)
  },
)

test('what is ready can be used at once', async () => {
  await using emulator = await startEmulator({ services })
  const { linkUrl, gatewayUrl, accessKeyId, secretKey, bucket, key } = emulator['storj-uplink']
  await using project = openGatewayProject({ gateway: { accessKeyId, secretKey, endpoint: gatewayUrl } })
  await using download = await project.downloadObject(bucket, key)
  const cat = await textOf(download.stream)
  expect(cat).toContain('🐈')
  const page = await fetch(`${linkUrl}/s/${accessKeyId}/${bucket}/${key}`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await (await fetch(`${linkUrl}/raw/${accessKeyId}/${bucket}/${key}`)).text()).toBe(cat)
})

test('keys are random, and can be told', async () => {
  await using one = await startEmulator({ services })
  expect(one['storj-uplink'].accessKeyId).toMatch(/^j[a-z2-7]{27}$/)
  const { accessGrant } = one['storj-uplink']
  const told = { accessGrant, accessKeyId: 'me', secretKey: 'told' }
  await using other = await startEmulator({ services, 'storj-uplink': told })
  expect(other['storj-uplink']).toMatchObject(told)
  const { linkUrl, bucket, key } = other['storj-uplink']
  expect((await fetch(`${linkUrl}/raw/me/${bucket}/${key}`)).status).toBe(200)
})

test.each(['', 'transfer-encoding: chunked\r\n'])(
  'a PUT without a length is refused, as it comes: %j',
  async (more) => {
    await using emulator = await startEmulator({ services })
    const { host, hostname, port } = new URL(emulator['storj-uplink'].gatewayUrl)
    const socket = connect(Number(port), hostname)
    socket.write(
      `PUT /photos/a HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${more}\r\n${more && '0\r\n\r\n'}`,
    )
    const [first] = await once(socket.setEncoding('utf8'), 'data')
    socket.destroy()
    expect(first).toMatch(/^HTTP\/1\.1 411 /)
  },
)

test('a page may send no header of its own to the auth service', async () => {
  await using emulator = await startEmulator({ services })
  const ask = async (url: string) => {
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-own' }
    return (await fetch(url, { method: 'OPTIONS', headers })).headers.get('access-control-allow-headers')
  }
  const { authUrl, gatewayUrl } = emulator['storj-uplink']
  expect(await ask(`${authUrl}/v1/access`)).not.toContain('x-own')
  expect(await ask(`${gatewayUrl}/photos`)).toBe('x-own')
})

test('no grant, no key and no signature is in the log, wherever it comes', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ services, log: (each) => log.push(each) })
  const { authUrl, linkUrl, gatewayUrl, accessGrant, accessKeyId, secretKey, bucket, key } =
    emulator['storj-uplink']
  const other = await registerAccess(accessGrant, { authService: authUrl, public: true })
  const narrow = parseAccess(accessGrant).share(readOnlyPermission).serialize()
  const gateway = { accessKeyId: other.accessKeyId, secretKey: other.secretKey, endpoint: gatewayUrl }
  const presigned = await presignUrl(gateway, bucket, key)
  for (const who of [accessKeyId, accessGrant, other.accessKeyId, narrow])
    for (const path of [
      `/raw/${who}/${bucket}/${key}`,
      `/s/${who}/${bucket}/`,
      `/${who}/${bucket}/${key}`,
      `/s/${who}?x=1`,
    ])
      await fetch(linkUrl + path, { redirect: 'manual' })
  await fetch(`${authUrl}/v1/access/${other.accessKeyId}`)
  await fetch(`${gatewayUrl}/?X-Amz-Credential=${other.accessKeyId}%2F20260101&X-Amz-Signature=0123456789`)
  expect((await fetch(presigned)).status).toBe(200)
  expect(log.length).toBeGreaterThan(18)

  const text = JSON.stringify(log)
  const secrets = [
    accessKeyId,
    secretKey,
    accessGrant,
    other.accessKeyId,
    other.secretKey,
    narrow,
    '0123456789',
    new URL(presigned).searchParams.get('X-Amz-Signature') as string,
  ]
  for (const secret of secrets) expect(text).not.toContain(secret)
})

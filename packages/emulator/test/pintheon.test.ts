import { createAccessToken } from '@holdfast/pintheon-client/token'
import { Agent, fetch as fetchWith } from 'undici'
import { expect, test } from 'vitest'
import { type LoggedRequest, startEmulator } from '../src/index.js'

const services = ['pintheon'] as const
const HELLO = 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD'

function formOf(accessToken: string): FormData {
  const form = new FormData()
  form.append('access_token', accessToken)
  form.append('encrypted', 'false')
  form.append('file', new File(['hello world'], 'ü.txt', { type: 'text/plain' }))
  return form
}

/** One fetch does not know the FormData of another. */
async function written(form: FormData) {
  const wire = new Response(form)
  const headers = { 'content-type': wire.headers.get('content-type') }
  return { method: 'POST', headers, body: await wire.arrayBuffer() }
}

test.each([false, true])('a Pintheon node has two origins, HTTPS: %s', async (https) => {
  await using emulator = https ? await startEmulator({ services, https }) : await startEmulator({ services })
  const ca = 'ca' in emulator ? (emulator.ca as string) : ''
  const dispatcher = new Agent(ca ? { connect: { ca } } : {})
  const ask = (url: string, init: object = {}) => fetchWith(url, { dispatcher, ...init })
  const { baseUrl, gatewayUrl, secret, nodePublicKey, accessToken, state } = emulator.pintheon
  expect(new URL(baseUrl).protocol).toBe(https ? 'https:' : 'http:')
  expect(new URL(gatewayUrl).port).not.toBe(new URL(baseUrl).port)

  const minted = await createAccessToken({ secret, nodePublicKey })
  for (const token of [accessToken, minted]) {
    const answer = await ask(`${baseUrl}/api_upload`, await written(formOf(token)))
    expect([answer.status, await answer.json()]).toEqual([200, { Hash: HELLO, Name: 'ü.txt', Size: '19' }])
  }
  expect(state.files()).toMatchObject([{ Name: 'ü.txt', Type: 'text/plain' }])

  const part = await ask(`${gatewayUrl}/ipfs/${HELLO}`, { headers: { range: 'bytes=6-' } })
  expect([part.status, await part.text()]).toEqual([206, 'world'])
  const head = await ask(`${gatewayUrl}/ipfs/${HELLO}`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '11', ''])
  const wrong = [`${gatewayUrl}/api/heartbeat`, `${baseUrl}/ipfs/${HELLO}`]
  for (const url of wrong) {
    const answer = await ask(url)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('nginx')])
  }
  await dispatcher.destroy()
})

test('a token can be told, and is let in beside those that the key makes', async () => {
  await using emulator = await startEmulator({ services, pintheon: { accessToken: 'told' } })
  const { baseUrl, accessToken, secret, nodePublicKey } = emulator.pintheon
  expect(accessToken).toBe('told')
  for (const token of ['told', await createAccessToken({ secret, nodePublicKey }), 'another']) {
    const headers = { authorization: `Bearer ${token}` }
    const { status } = await fetch(`${baseUrl}/api/pinned_files`, { headers })
    expect(status).toBe(token === 'another' ? 401 : 200)
  }
})

test('the log has no token and no key', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ services, log: (request) => log.push(request) })
  const { baseUrl, accessToken, secret, nodePublicKey } = emulator.pintheon
  const minted = await createAccessToken({ secret, nodePublicKey })
  for (const token of [accessToken, minted, secret]) {
    const text = encodeURIComponent(token)
    await fetch(`${baseUrl}/api/pinned_files?token=${text}`)
    await fetch(`${baseUrl}/${text}`, { headers: { authorization: `Bearer ${token}` } })
    await fetch(`${baseUrl}/api_upload`, { method: 'POST', body: formOf(token) })
  }
  expect(log).toHaveLength(9)
  for (const token of [accessToken, minted, secret]) {
    expect(JSON.stringify(log)).not.toContain(token)
    expect(JSON.stringify(log)).not.toContain(encodeURIComponent(token))
  }
})

test('a web page may not ask the gateway with a header that Kubo does not allow', async () => {
  await using emulator = await startEmulator({ services })
  const { baseUrl, gatewayUrl } = emulator.pintheon
  const allowed = async (url: string) => {
    const headers = {
      origin: 'https://app.test',
      'access-control-request-method': 'HEAD',
      'access-control-request-headers': 'cache-control',
    }
    const answer = await fetch(url, { method: 'OPTIONS', headers })
    return answer.headers.get('access-control-allow-headers')?.toLowerCase()
  }
  expect(await allowed(`${baseUrl}/api/heartbeat`)).toBe('cache-control')
  expect(await allowed(`${gatewayUrl}/ipfs/${HELLO}`)).toBe(
    'content-type, range, user-agent, x-requested-with',
  )
})

test('quirks and options come through', async () => {
  await using emulator = await startEmulator({
    services,
    pintheon: { quirks: { lyingGateway: true }, rateLimit: { requests: 1, perMs: 60_000 } },
  })
  const { baseUrl, gatewayUrl, failNext } = emulator.pintheon
  expect((await fetch(`${gatewayUrl}/ipfs/${HELLO}`)).status).toBe(200)
  failNext({ status: 500, body: 'Server Error' })
  expect((await fetch(`${baseUrl}/api/heartbeat`)).status).toBe(500)
  expect(await (await fetch(`${baseUrl}/api/heartbeat`)).text()).toContain('1 per 1 minute')
})

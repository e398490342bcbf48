import { Agent, type IncomingMessage, request as send } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { type Exchange, type Origin, serve } from '../src/serve.js'

const MIB = 2 ** 20
const log: Exchange[] = []
const open: Origin[] = []

afterEach(async () => {
  log.length = 0
  await Promise.all(open.splice(0).map((origin) => origin.close()))
})

async function start(respond: (request: Request) => Response | Promise<Response>): Promise<string> {
  const report = (exchange: Exchange) => log.push(exchange)
  const origin = await serve(async (request) => respond(request), { port: 0, report })
  open.push(origin)
  return origin.baseUrl
}

const length = async (request: Request) => Response.json((await request.arrayBuffer()).byteLength)

/** A body without a content-length. */
function chunked(chunks: number): RequestInit & { duplex: 'half' } {
  let left = chunks
  const body = new ReadableStream({
    pull: (controller) => (left-- ? controller.enqueue(new Uint8Array(MIB)) : controller.close()),
  })
  return { method: 'POST', body, duplex: 'half' }
}

test('bodies are streamed both ways', async () => {
  const url = await start((request) => new Response(request.body))
  const outgoing = send(url, { method: 'POST' })
  outgoing.write('one')
  const incoming = await new Promise<IncomingMessage>((resolve) => outgoing.once('response', resolve))
  const first = await new Promise((resolve) => incoming.once('data', resolve))
  expect(String(first)).toBe('one')
  outgoing.end('two')
  expect(await text(incoming)).toBe('two')
})

test('a body of 64 MiB is taken, one byte more is a 413, with and without a content-length', async () => {
  const url = await start(length)
  const post = (body: Uint8Array<ArrayBuffer>) => fetch(url, { method: 'POST', body })
  expect(await (await post(new Uint8Array(64 * MIB))).json()).toBe(64 * MIB)
  const refused = await post(new Uint8Array(64 * MIB + 1))
  expect([refused.status, await refused.text()]).toEqual([
    413,
    'The emulator takes bodies of up to 64 MiB.\n',
  ])

  expect(await (await fetch(url, chunked(64))).json()).toBe(64 * MIB)
  expect((await fetch(url, chunked(65))).status).toBe(413)
})

test('a body whose content-length is too large is refused before it comes', async () => {
  const url = await start(length)
  const head = `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${64 * MIB + 1}`
  expect(await raw(url, head)).toContain(' 413 ')
})

test('a body that the mock does not read holds up no later request on the connection', async () => {
  const url = await start((request) => new Response(null, { status: request.method === 'POST' ? 401 : 200 }))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (method: string, body?: Uint8Array) =>
    new Promise<number | undefined>((resolve, reject) => {
      const outgoing = send(url, { method, agent }, (incoming) => {
        incoming.resume().once('end', () => resolve(incoming.statusCode))
      })
      outgoing.once('error', reject).end(body)
    })
  expect([await ask('POST', new Uint8Array(8 * MIB)), await ask('GET')]).toEqual([401, 200])
  expect(log[0]?.incoming.socket).toBe(log[1]?.incoming.socket)
  agent.destroy()
})

test('when the client goes away, the mock is told, and the log knows of no status', async () => {
  const gone = Promise.withResolvers<void>()
  const leave = new AbortController()
  const url = await start(({ signal }) => {
    signal.addEventListener('abort', () => gone.resolve())
    leave.abort()
    return gone.promise.then(() => new Response())
  })
  await expect(fetch(url, { signal: leave.signal })).rejects.toThrow('aborted')
  await gone.promise
  await expect.poll(() => log).toMatchObject([{ status: undefined, error: undefined }])
})

test('a mock that throws is a 500 with its reason, also when it does so halfway through a body', async () => {
  const url = await start((request) => {
    if (request.method === 'GET') throw new Error('out of order')
    let sent = false
    return new Response(
      new ReadableStream({
        pull(controller) {
          if (sent) throw new Error('broke off')
          sent = true
          controller.enqueue(new Uint8Array(MIB))
        },
      }),
    )
  })
  const response = await fetch(url)
  expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('out of order')])
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  await expect(fetch(url, { method: 'POST' }).then((answer) => answer.arrayBuffer())).rejects.toThrow()
  await expect.poll(() => log.map(({ error }) => error)).toEqual(['out of order', 'broke off'])
})

test("a browser's preflight is answered without asking the service", async () => {
  const url = await start(() => Response.json('the service'))
  const ask = (headers: Record<string, string>) => fetch(`${url}/pins`, { method: 'OPTIONS', headers })
  const allowed = await ask({
    origin: 'https://app.example',
    'access-control-request-method': 'DELETE',
    'access-control-request-headers': 'authorization,content-type',
  })
  expect(allowed.status).toBe(204)
  expect(Object.fromEntries(allowed.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'DELETE',
    'access-control-allow-headers': 'authorization,content-type',
  })
  expect(await (await ask({})).json()).toBe('the service')
})

test('a web app may read every answer and its headers', async () => {
  const url = await start(() => new Response(null, { status: 429, headers: { 'retry-after': '1' } }))
  const { headers } = await fetch(url, { headers: { origin: 'https://app.example' } })
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-expose-headers')).toBe('*')
})

/** One request by hand, since fetch lets nobody choose a Host or a target. */
async function raw(url: string, head: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(`${head}\r\nConnection: close\r\n\r\n`)
  return (await text(socket)).split('\r\n', 1)[0] as string
}

test.each([
  ['127.0.0.1:4100', 200],
  ['localhost:4100', 200],
  ['LOCALHOST', 200],
  ['[::1]:4100', 200],
  ['pins.example', 403],
  ['127.0.0.1.pins.example', 403],
  ['localhost.pins.example:4100', 403],
  ['pins.example:127.0.0.1', 403],
])('the Host %s is answered with %i', async (host, status) => {
  let asked = 0
  const url = await start(() => new Response(String(++asked)))
  expect(await raw(url, `GET / HTTP/1.1\r\nHost: ${host}`)).toContain(` ${status} `)
  expect(asked).toBe(status === 200 ? 1 : 0)
})

test('a request without a Host, for another server, or that fetch does not have is refused', async () => {
  const url = await start(() => new Response())
  expect(await raw(url, 'GET / HTTP/1.0')).toContain(' 403 ')
  expect(await raw(url, 'GET http://pins.example/ HTTP/1.1\r\nHost: localhost')).toContain(' 400 ')
  expect(await raw(url, 'TRACE / HTTP/1.1\r\nHost: localhost')).toContain(' 400 ')
})

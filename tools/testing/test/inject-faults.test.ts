import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { FAULT_HEADER, FAULTS, type Fault, injectFaults } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'

const echo = async (request: Request) =>
  Response.json({ said: await request.text() }, { status: 202, headers: { 'x-from': 'apply' } })

/** What a plain fetch makes of one request that meets a fault, and how often the server acted on it. */
async function meet(fault: Fault): Promise<object> {
  await using server = await injectFaults(echo, { keyOf: (request) => request.text(), lateMs: 20 })
  const seen = await server
    .fetchWith(fault)(new Request(`${server.baseUrl}/notes`, { method: 'POST', body: 'hello' }))
    .then(
      async (answer) => {
        const body = await answer.text().catch((error) => `${error.message}, ${error.cause.code}`)
        return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body }
      },
      ({ message, cause }) => ({ message, code: cause.code, syscall: cause.syscall }),
    )
  await server.stop()
  return { ...seen, applied: server.applied('hello') }
}

const answer = (status: number, body = '', retryAfter: string | null = null) => ({ status, retryAfter, body })
const broken = (code: string, syscall: string) => ({ message: 'fetch failed', code, syscall })
const HTML = expect.stringMatching(/^<html>/)
const SAID = '{"said":"hello"}'

const outcomes: Record<Fault, object> = {
  healthy: { ...answer(202, SAID), applied: 1 },
  refuse: { ...broken('ECONNREFUSED', 'connect'), applied: 0 },
  'reset before the body': { ...broken('ECONNRESET', 'read'), applied: 0 },
  'reset after the body': { ...broken('ECONNRESET', 'read'), applied: 0 },
  'answer 429': { ...answer(429), applied: 0 },
  'answer 429 with Retry-After': { ...answer(429, '', '1'), applied: 0 },
  'answer 500': { ...answer(500), applied: 0 },
  'answer 502': { ...answer(502, HTML), applied: 0 },
  'answer 503': { ...answer(503), applied: 0 },
  'apply, then reset': { ...broken('ECONNRESET', 'read'), applied: 1 },
  'apply, then 502': { ...answer(502), applied: 1 },
  'apply, then 502 in HTML': { ...answer(502, HTML), applied: 1 },
  'apply, then 503': { ...answer(503), applied: 1 },
  'apply, then 503 with Retry-After': { ...answer(503, '', '1'), applied: 1 },
  'apply, then a late answer': { ...answer(202, SAID), applied: 1 },
  'apply, then half an answer': { ...answer(202, 'terminated, ECONNRESET'), applied: 1 },
}

describe('each fault', () => {
  it.each(FAULTS)('%s', async (fault) => {
    expect(await meet(fault)).toEqual(outcomes[fault])
  })
})

/** Writes a request by hand, so that a test decides when its body comes. Gives what the connection ended with. */
function write(baseUrl: string, fault: Fault, path = '/') {
  const socket = connect(Number(new URL(baseUrl).port), '127.0.0.1')
  const heads = ['host: a', 'content-length: 5', `${FAULT_HEADER}: ${fault}`]
  socket.write(`POST ${path} HTTP/1.1\r\n${heads.join('\r\n')}\r\n\r\n`)
  const ended = text(socket).catch((error) => error.code)
  return { socket, ended }
}

describe('the moment of a fault', () => {
  it('reset before the body: while nothing of it has been sent', async () => {
    await using server = await injectFaults(echo)
    expect(await write(server.baseUrl, 'reset before the body').ended).toBe('ECONNRESET')
  })

  it('reset after the body: not before all of it has come', async () => {
    await using server = await injectFaults(echo)
    const { socket, ended } = write(server.baseUrl, 'reset after the body')
    socket.write('hell')
    expect(await Promise.race([ended, setTimeout(30, 'still open')])).toBe('still open')
    socket.write('o')
    expect(await ended).toBe('ECONNRESET')
    expect(server.applied('POST /')).toBe(0)
  })

  it('half an answer: after the head and the first half', async () => {
    await using server = await injectFaults(echo)
    const { socket } = write(server.baseUrl, 'apply, then half an answer')
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk
    })
    socket.write('hello')
    await expect(once(socket, 'close')).rejects.toMatchObject({ code: 'ECONNRESET' })
    const [head, body] = received.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1.1 202 Accepted\r\n/)
    expect(head).toContain(`content-length: ${SAID.length + 1}`)
    expect(body).toBe(SAID.slice(0, SAID.length / 2))
  })

  it('a late answer: long after the server has acted', async () => {
    await using server = await injectFaults(echo, { lateMs: 60 })
    const startedAt = performance.now()
    const late = server.fetchWith('apply, then a late answer')(new Request(server.baseUrl))
    await expect.poll(() => server.applied('GET /'), { interval: 1 }).toBe(1)
    expect((await late).status).toBe(202)
    // Timers know whole milliseconds only.
    expect(performance.now() - startedAt).toBeGreaterThan(58)
  })

  it.each([
    ['waiting', 0],
    ['acting', 50],
  ])('a late answer: no later than its client goes, be it while the server is %s', async (_, actingMs) => {
    const server = await injectFaults(async (request) => {
      await setTimeout(actingMs)
      return echo(request)
    })
    const { socket } = write(server.baseUrl, 'apply, then a late answer')
    socket.write('hello')
    await expect.poll(() => server.applied('POST /'), { interval: 1 }).toBe(1)
    await setTimeout(10)
    socket.destroy()
    await setTimeout(actingMs)
    await server.stop()
    expect(server.applied('POST /')).toBe(1)
  })
})

describe('injectFaults', () => {
  it('plays faults in turn, and is healthy after the last', async () => {
    await using server = await injectFaults(echo, { retryAfter: 0.25 })
    const fetch = server.fetchWith('answer 503', 'refuse', 'answer 429 with Retry-After')
    const send = () => fetch(new Request(server.baseUrl))
    expect((await send()).status).toBe(503)
    await expect(send()).rejects.toThrow('fetch failed')
    expect((await send()).headers.get('retry-after')).toBe('0.25')
    expect([(await send()).status, (await send()).status]).toEqual([202, 202])
    expect(server.applied('GET /')).toBe(2)
  })

  it('hands on a request as it was sent, to the last byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    let seen: Request | undefined
    await using server = await injectFaults((request) => {
      seen = request
      return new Response(null, { status: 204 })
    })
    const url = `${server.baseUrl}/a%20b?x=1&x=2`
    const headers = { authorization: 'Bearer a', 'content-type': 'application/x-test' }
    await server.fetchWith('healthy')(new Request(url, { method: 'PUT', headers, body: bytes }))
    expect([seen?.method, seen?.url]).toEqual(['PUT', url])
    expect(Object.fromEntries(seen?.headers ?? [])).toMatchObject({ ...headers, 'content-length': '256' })
    expect(seen?.headers.has(FAULT_HEADER)).toBe(false)
    expect(await seen?.bytes()).toEqual(bytes)
  })

  it('counts each key by itself, whatever is answered and however many come at once', async () => {
    await using server = await injectFaults(() => new Response(null, { status: 500 }), {
      keyOf: ({ url }) => new URL(url).pathname,
    })
    const names = Array.from({ length: 20 }, (_, at) => `/${at}`)
    const ask = (name: string, fault: Fault) =>
      server
        .fetchWith(fault)(new Request(server.baseUrl + name))
        .catch(() => {})
    await Promise.all(
      names.flatMap((name) => FAULTS.filter((fault) => !/late/.test(fault)).map((fault) => ask(name, fault))),
    )
    // Healthy, and six that apply before they fail, without the late one.
    for (const name of names) expect(server.applied(name)).toBe(7)
    expect(server.applied('/nobody')).toBe(0)
  })

  it('takes a request that breaks off for none', async () => {
    const server = await injectFaults(echo)
    const { socket } = write(server.baseUrl, 'healthy')
    socket.write('hell')
    await setTimeout(20)
    socket.destroy()
    await setTimeout(20)
    await server.stop()
    expect(server.applied('POST /')).toBe(0)
  })

  it.each<[string, (baseUrl: string) => Promise<unknown>]>([
    ['apply throws', (baseUrl) => fetch(baseUrl)],
    ['there is no such fault', (baseUrl) => fetch(baseUrl, { headers: { [FAULT_HEADER]: 'refuse' } })],
  ])('fails the test where %s', async (_, ask) => {
    const server = await injectFaults(() => {
      throw new RangeError('a mistake')
    })
    await ask(server.baseUrl).catch(() => {})
    await expect(server.stop()).rejects.toThrow(RangeError)
  })

  it('frees its ports, and may be stopped twice', async () => {
    const server = await injectFaults(echo)
    const owed = server.fetchWith('apply, then a late answer')(new Request(server.baseUrl))
    const failed = expect(owed).rejects.toThrow('fetch failed')
    await expect.poll(() => server.applied('GET /')).toBe(1)
    await server.stop()
    await server.stop()
    await failed
    await expect(fetch(server.baseUrl)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })
})

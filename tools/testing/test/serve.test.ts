import { get } from 'node:https'
import { selfSignedCertificate, serve, serveFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'

describe('serve', () => {
  it('keeps each request as it came', async () => {
    await using server = await serve((_, response) => response.writeHead(202).end('done'))
    const answer = await fetch(`${server.baseUrl}/a%20b/..c?x=1&x=2`, {
      method: 'PUT',
      headers: [
        ['X-Twice', 'one'],
        ['X-Twice', 'two'],
      ],
      body: 'häm',
    })
    expect([answer.status, await answer.text()]).toEqual([202, 'done'])
    expect(server.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(server.requests).toEqual([
      {
        method: 'PUT',
        url: '/a%20b/..c?x=1&x=2',
        headers: expect.objectContaining({ 'x-twice': 'one, two', 'content-length': '4' }),
        body: 'häm',
        bytes: Buffer.from('häm'),
      },
    ])
  })

  it('can break off, and answers a failing test with a status of its own', async () => {
    await using server = await serve(({ url }, response) => {
      if (url === '/bug') throw new Error('oops')
      response.destroy()
    })
    await expect(fetch(`${server.baseUrl}/`)).rejects.toThrow('fetch failed')
    const answer = await fetch(`${server.baseUrl}/bug`)
    expect([answer.status, await answer.text()]).toEqual([599, "the test's handler failed: Error: oops"])
  })

  it('frees its port at once, also when an answer is still owed', async () => {
    const server = await serve(() => {})
    const owed = fetch(server.baseUrl).catch((error) => error.message)
    await expect.poll(() => server.requests.length).toBe(1)
    await server.stop()
    expect(await owed).toBe('fetch failed')
    await expect(fetch(server.baseUrl)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })
})

describe('serveFetch', () => {
  it('hands on a request and sends back the response', async () => {
    await using server = await serveFetch(async (request) => {
      const { method, url } = request
      return Response.json(
        { method, url, body: await request.text() },
        { status: 201, headers: { 'x-a': 'b' } },
      )
    })
    const answer = await fetch(`${server.baseUrl}/pins?a=1`, { method: 'POST', body: '{}' })
    expect([answer.status, answer.headers.get('x-a')]).toEqual([201, 'b'])
    expect(await answer.json()).toEqual({ method: 'POST', url: `${server.baseUrl}/pins?a=1`, body: '{}' })
  })
})

describe('selfSignedCertificate', () => {
  it('is one that Node does not trust, and can use', async () => {
    const certificate = selfSignedCertificate()
    await using server = await serve((_, response) => response.end('hello'), certificate)
    await expect(fetch(server.baseUrl)).rejects.toMatchObject({
      cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    })

    // Told to trust it, Node finds nothing else wrong with it but the name.
    const text = await new Promise<string>((resolve, reject) => {
      const options = { ca: certificate.cert, checkServerIdentity: () => undefined, agent: false } as const
      get(server.baseUrl, options, async (answer) => resolve(String(await answer.toArray()))).on(
        'error',
        reject,
      )
    })
    expect(text).toBe('hello')
  })
})

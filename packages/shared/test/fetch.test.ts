import { recordFetch, selfSignedCertificate, serve } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, ConnectionError, type Fetch, TlsError } from '../src/index.ts'
import { calls, createNotes, failure, good, note } from './notes.ts'

afterEach(() => void vi.unstubAllGlobals())

describe('fetch', () => {
  it('is the global one at the time of the call, so that a mock that comes later is used', async () => {
    const notes = createNotes()
    const { fetch, requests } = recordFetch(good)
    vi.stubGlobal('fetch', fetch)
    expect(await calls['read, idempotent'](notes)).toEqual(note)
    expect(requests).toHaveLength(1)
  })

  it('of the client goes before the global one, and is called without a `this`', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('not this one')))
    const seen: unknown[] = []
    const fetch: Fetch = async function (this: unknown, url, init) {
      seen.push(this, url)
      return good(init)
    }
    expect(await calls['read, idempotent'](createNotes({ fetch }))).toEqual(note)
    expect(seen).toEqual([undefined, expect.stringMatching(/^https:/)])
  })

  it('of the client may fail before it gives a promise', async () => {
    const fetch = () => {
      throw new Error('no network here')
    }
    const error = await failure(calls['change, never'](createNotes({ fetch })))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain('no network here')
  })
})

describe('what fetch fails with', () => {
  const withCode = (code: string, where: 'cause' | 'error') => {
    const error = Object.assign(new Error('unable to verify'), { code })
    return where === 'cause' ? new TypeError('fetch failed', { cause: error }) : error
  }
  it.each([
    ['ECONNREFUSED', ConnectionError, false],
    ['ENOTFOUND', ConnectionError, false],
    ['EAI_AGAIN', ConnectionError, false],
    ['UND_ERR_CONNECT_TIMEOUT', ConnectionError, false],
    ['ECONNRESET', ConnectionError, true],
    ['UND_ERR_SOCKET', ConnectionError, true],
    ['EPIPE', ConnectionError, true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', TlsError, false],
    ['SELF_SIGNED_CERT_IN_CHAIN', TlsError, false],
    ['CERT_HAS_EXPIRED', TlsError, false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', TlsError, false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', TlsError, false],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED', ConnectionError, true],
  ])('%s', async (code, Class, mayHaveApplied) => {
    for (const where of ['cause', 'error'] as const) {
      const fetch = () => Promise.reject(withCode(code, where))
      const error = await failure(calls['change, never'](createNotes({ fetch })))
      expect(error).toMatchObject({ name: Class.name, mayHaveApplied })
      expect(error.cause).toMatchObject({ code })
    }
  })

  // As they were recorded: Deno 2.9 gives no codes, and Bun 1.4 another one for each failed handshake.
  const DENO = 'error sending request for url (https://notes.test/): client error'
  const BUN = 'EPROTO: The TLS handshake failed. Does the server speak TLS on this port?'
  it.each([
    [`${DENO} (Connect): invalid peer certificate: UnknownIssuer`, '', TlsError, false],
    [`${DENO} (Connect): received corrupt message of type InvalidContentType`, '', TlsError, false],
    [`${DENO} (Connect): tcp connect error: Connection refused (os error 111)`, '', ConnectionError, false],
    [`${DENO} (SendRequest): connection closed before message completed`, '', ConnectionError, true],
    [BUN, 'EPROTO', TlsError, false],
    ['write EPROTO', 'EPROTO', ConnectionError, true],
    ['wrong version number', 'ERR_SSL_WRONG_VERSION_NUMBER', TlsError, false],
    ['alert protocol version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', TlsError, false],
    ['CERT is no code', 'ECONNRESET', ConnectionError, true],
    ['a certificate of Type TLS', 'ECONNRESET', ConnectionError, true],
  ])('%s (%s)', async (message, code, Class, mayHaveApplied) => {
    const cause = Object.assign(new Error(message), code && { code })
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }))
    const error = await failure(calls['change, never'](createNotes({ fetch })))
    expect(error).toMatchObject({ name: Class.name, mayHaveApplied })
    expect(error.message).toContain(message)
  })

  it('says of a certificate whose it is, what is wrong with it, and what to do', async () => {
    const baseUrl = 'https://notes.test:8443/api'
    const fetch = () => Promise.reject(withCode('CERT_HAS_EXPIRED', 'cause'))
    const { message } = await failure(calls['change, never'](createNotes({ baseUrl, fetch })))
    expect(message).toMatch(/ no trust in notes\.test:8443: CERT_HAS_EXPIRED .*NODE_EXTRA_CA_CERTS/)
  })

  it('a port that speaks no TLS: nothing was sent, and the error asks whether it should', async () => {
    await using server = await serve(() => {})
    const baseUrl = server.baseUrl.replace('http:', 'https:')
    const error = await failure(calls['change, unprocessed'](createNotes({ baseUrl })))
    expect(error).toMatchObject({ name: 'TlsError', mayHaveApplied: false })
    expect(error.message).toMatch(/ERR_SSL_WRONG_VERSION_NUMBER.*see https/s)
    expect(server.requests).toEqual([])
  })

  it('plain HTTP at a port of TLS, which just closes: that proves nothing', async () => {
    await using server = await serve(() => {}, selfSignedCertificate())
    const baseUrl = server.baseUrl.replace('https:', 'http:')
    const error = await failure(calls['change, never'](createNotes({ baseUrl })))
    expect(error).toMatchObject({ name: 'ConnectionError', mayHaveApplied: true })
  })

  it('as a browser says it: nothing is known, and so it may have applied', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    const error = await failure(calls['change, never'](createNotes({ fetch })))
    expect(error).toMatchObject({ name: 'ConnectionError', mayHaveApplied: true })
    expect(error.message).toContain('Failed to fetch')
  })
})

describe('a redirection', () => {
  const elsewhere = async (status: number) => {
    const server = await serve(({ url }, response) =>
      url.startsWith('/moved')
        ? response.end(JSON.stringify(note))
        : response.writeHead(status, { location: `/moved${url}` }).end(),
    )
    return server
  }

  it.each([301, 302, 303, 307, 308])(
    '%i of a change is not followed, and says where it leads',
    async (status) => {
      await using server = await elsewhere(status)
      for (const name of ['change, unprocessed', 'change, never', 'change, idempotent'] as const) {
        const error = await failure(calls[name](createNotes({ baseUrl: server.baseUrl })))
        expect(error).toBeInstanceOf(ApiError)
        expect(error.status).toBe(status)
        expect(error.message).toMatch(/\/moved\/notes(\/1)?\b.*baseUrl/)
      }
      expect(server.requests.map(({ url }) => url)).toEqual(['/notes', '/notes/1', '/notes/1'])
    },
  )

  it.each([301, 302, 303, 307, 308])('%i of a read is followed', async (status) => {
    await using server = await elsewhere(status)
    expect(await calls['read, idempotent'](createNotes({ baseUrl: server.baseUrl }))).toEqual(note)
    expect(server.requests.map(({ url }) => url)).toEqual(['/notes/1', '/moved/notes/1'])
  })

  it('of a read to another origin does not take the token along', async () => {
    await using other = await serve((_, response) => response.end(JSON.stringify(note)))
    await using server = await serve((_, response) =>
      response.writeHead(307, { location: other.baseUrl }).end(),
    )
    expect(await calls['read, idempotent'](createNotes({ baseUrl: server.baseUrl }))).toEqual(note)
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
  })
})

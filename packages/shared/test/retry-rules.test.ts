import { holdRefusedPort, selfSignedCertificate, serve, type TestServer } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { calls, createNotes, failure } from './notes.ts'

/** Each way in which an attempt can fail, as a server that fails in this way. */
const faults = {
  429: () => serve((_, response) => response.writeHead(429).end()),
  408: () => serve((_, response) => response.writeHead(408).end()),
  500: () => serve((_, response) => response.writeHead(500).end()),
  502: () => serve((_, response) => response.writeHead(502).end('<html>')),
  503: () => serve((_, response) => response.writeHead(503).end()),
  404: () => serve((_, response) => response.writeHead(404).end()),
  'nobody listens': async () => {
    const { port, release } = await holdRefusedPort()
    return {
      baseUrl: `http://127.0.0.1:${port}`,
      requests: [],
      stop: release,
      [Symbol.asyncDispose]: release,
    }
  },
  'reset after the request': () => serve((_, response) => response.destroy()),
  'no answer': () => serve(() => {}),
  'half an answer': () =>
    serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"id":')
      setTimeout(() => response.destroy(), 5)
    }),
  'an unknown certificate': () => serve(() => {}, selfSignedCertificate()),
} satisfies Record<string, () => Promise<TestServer>>

// Attempts, and whether the service may have acted, for each of `calls` in its order.
const UNKNOWN = ['3 no', '3 yes', '1 yes', '1 yes']
const UNPROCESSED = ['3 no', '3 no', '3 no', '1 no']
const HOPELESS = ['1 no', '1 no', '1 no', '1 no']

const outcomes: Record<keyof typeof faults, [string, string[]]> = {
  429: ['RateLimitError', UNPROCESSED],
  408: ['ApiError', UNKNOWN],
  500: ['ServerError', UNKNOWN],
  502: ['ServerError', UNKNOWN],
  503: ['ServerError', UNKNOWN],
  404: ['NotFoundError', HOPELESS],
  'nobody listens': ['ConnectionError', UNPROCESSED],
  'reset after the request': ['ConnectionError', UNKNOWN],
  'no answer': ['TimeoutError', UNKNOWN],
  'half an answer': ['ConnectionError', UNKNOWN],
  'an unknown certificate': ['TlsError', HOPELESS],
}

const unheard = ['nobody listens', 'an unknown certificate']

describe.each(Object.keys(faults) as unknown as (keyof typeof faults)[])('%s', (fault) => {
  it.each(Object.entries(calls).map(([name, call], at) => [name, outcomes[fault][1][at], call] as const))(
    '%s: attempts, and whether it may have applied: %s',
    async (_, outcome, call) => {
      await using server = await faults[fault]()
      let attempts = 0
      const notes = createNotes({
        baseUrl: server.baseUrl,
        timeout: fault === 'no answer' ? 40 : 10_000,
        hooks: { onRequest: () => attempts++ },
      })
      const error = await failure(call(notes))
      expect(error.name).toBe(outcomes[fault][0])
      expect(`${attempts} ${error.mayHaveApplied ? 'yes' : 'no'}`).toBe(outcome)
      // On a busy machine an attempt may be given up before it has arrived.
      if (fault !== 'no answer')
        expect(server.requests).toHaveLength(unheard.includes(String(fault)) ? 0 : attempts)
    },
  )
})

import { recordFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { type Hooks, ServerError } from '../src/index.ts'
import { calls, createNotes, failure, good, note, TOKEN } from './notes.ts'

/** What the hooks were told, in order. */
function listen() {
  const events: [string, object][] = []
  const tell = (name: string) => (event: object) => events.push([name, event])
  return {
    events,
    hooks: { onRequest: tell('request'), onResponse: tell('response'), onRetry: tell('retry') },
  }
}

const attempt = (operationId: string, method: string, path: string, at = 1) => ({
  operationId,
  attempt: at,
  method,
  path,
})

describe('hooks', () => {
  it('are told of each attempt, with its bytes and its time', async () => {
    const { events, hooks } = listen()
    const { fetch } = recordFetch(() => new Response('too häufig', { status: 429 }), good)
    await createNotes({ fetch, hooks }).call('addNote', { body: { text: 'für ❤' } })

    const first = attempt('addNote', 'POST', '/notes')
    const second = { ...first, attempt: 2 }
    const bytesSent = new TextEncoder().encode('{"text":"für ❤"}').length
    const ms = expect.any(Number)
    expect(events).toEqual([
      ['request', first],
      ['response', { ...first, status: 429, error: undefined, bytesSent, bytesReceived: 11, ms }],
      ['retry', { ...first, status: 429, error: undefined, delayMs: expect.any(Number) }],
      ['request', second],
      [
        'response',
        {
          ...second,
          status: 200,
          error: undefined,
          bytesSent,
          bytesReceived: JSON.stringify(note).length,
          ms,
        },
      ],
    ])
  })

  it('are told of an attempt without an answer', async () => {
    const { events, hooks } = listen()
    const { fetch } = recordFetch(() => Promise.reject(new TypeError('fetch failed')))
    const error = await failure(calls['change, never'](createNotes({ fetch, hooks })))
    expect(events).toEqual([
      ['request', attempt('replaceNote', 'PUT', '/notes/{id}')],
      [
        'response',
        {
          ...attempt('replaceNote', 'PUT', '/notes/{id}'),
          status: undefined,
          error,
          bytesSent: 12,
          bytesReceived: 0,
          ms: expect.any(Number),
        },
      ],
    ])
  })

  it('are told of a success that is none', async () => {
    const { events, hooks } = listen()
    const { fetch } = recordFetch(new Response('<html>'))
    const error = await failure(calls['read, idempotent'](createNotes({ fetch, hooks })))
    expect(events[1]).toEqual(['response', expect.objectContaining({ status: 200, error, bytesReceived: 6 })])
  })

  it('measure the time to the last byte', async () => {
    const { events, hooks } = listen()
    const slow = () =>
      new ReadableStream({
        async start(controller) {
          await new Promise((resolve) => setTimeout(resolve, 40))
          controller.enqueue(new TextEncoder().encode('{}'))
          controller.close()
        },
      })
    await calls['read, idempotent'](createNotes({ fetch: async () => new Response(slow()), hooks }))
    const [, [, { ms }]] = events as [unknown, [unknown, { ms: number }]]
    expect(ms).toBeGreaterThanOrEqual(35)
    expect(ms).toBeLessThan(10_000)
  })

  it('never see a secret or a body', async () => {
    const { events, hooks } = listen()
    const { fetch } = recordFetch(() => new Response(`no ${TOKEN}`, { status: 503 }), good)
    await createNotes({ fetch, hooks }).call('getNote', { path: { id: 'private-id' } })
    expect(events).toHaveLength(5)
    expect(JSON.stringify(events)).not.toMatch(/canary|private-id/)
  })

  it.each(['onRequest', 'onResponse', 'onRetry'] satisfies (keyof Hooks)[])(
    'that fail do not break the call: %s',
    async (hook) => {
      const { fetch, requests } = recordFetch(() => new Response(null, { status: 429 }), good)
      const bug = new Error('a bug in the hook')
      const throwing = () => {
        throw bug
      }
      const { result, uncaught } = await watchUncaught(() =>
        calls['change, unprocessed'](createNotes({ fetch, hooks: { [hook]: throwing } })),
      )
      expect(result).toEqual(note)
      expect(requests).toHaveLength(2)
      expect(uncaught).toEqual(Array(hook === 'onRetry' ? 1 : 2).fill(bug))
    },
  )

  it('that fail do not hide the failure of the call', async () => {
    const { fetch } = recordFetch(() => new Response(null, { status: 503 }))
    const onResponse = () => {
      throw new Error('a bug in the hook')
    }
    const { result } = await watchUncaught(() =>
      failure(calls['change, never'](createNotes({ fetch, hooks: { onResponse } }))),
    )
    expect(result).toBeInstanceOf(ServerError)
  })
})

/** Runs something and gathers what is thrown past everybody meanwhile, for which the test runner would fail. */
async function watchUncaught<T>(run: () => Promise<T>): Promise<{ result: T; uncaught: unknown[] }> {
  const uncaught: unknown[] = []
  const listeners = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', (error) => uncaught.push(error))
  try {
    const result = await run()
    await new Promise((resolve) => setTimeout(resolve, 5))
    return { result, uncaught }
  } finally {
    process.removeAllListeners('uncaughtException')
    for (const listener of listeners) process.on('uncaughtException', listener)
  }
}

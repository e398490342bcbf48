import { describe, expect, it } from 'vitest'
import type { Schema, ServedTable } from '../src/index.ts'
import { mockApi } from '../src/msw.ts'

// A service whose failures are JSON, and a text where something before it fails.

const table: ServedTable = {
  operations: { get: { method: 'GET', path: '/', answers: { 204: 'none' }, security: [], retry: 'never' } },
  schemes: {},
}
const isError: Schema = {
  '~standard': {
    validate: (value) =>
      'error' in (value as object) ? { value } : { issues: [{ message: 'is no error' }] },
  },
}

const answer = (reply: { status: 400; body: unknown; headers?: Record<string, string> }) =>
  mockApi<{ get: { data: object; responses: object; errors: { 400: unknown } } }>(
    {
      baseUrl: 'https://failures.test',
      table,
      mocks: { get: { failures: { 400: ['json', 'text'], 500: 'text' } } },
      validators: { get: { responses: { 400: isError } } },
      authorise: () => true,
      failure: (_, details) => ({ details }),
    },
    { get: () => reply },
  ).respond('https://failures.test/')

describe('a status with two kinds of body', () => {
  it('is answered with either', async () => {
    const json = await answer({ status: 400, body: { error: 'full' } })
    expect([json.headers.get('content-type'), await json.json()]).toEqual([
      'application/json',
      { error: 'full' },
    ])
    const text = await answer({ status: 400, body: 'full', headers: { 'content-type': 'text/html' } })
    expect([text.headers.get('content-type'), await text.text()]).toEqual(['text/html', 'full'])
  })

  it('holds the JSON to its schema', async () => {
    await expect(answer({ status: 400, body: { details: 'full' } })).rejects.toThrow('is no error')
  })
})

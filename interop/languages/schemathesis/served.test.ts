import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { servedIn } from './served.ts'

const SCHEMA = { name: 'response_schema_conformance', status: 'success' }
const OTHER = { name: 'content_type_conformance', status: 'success' }

interface Given {
  readonly mode?: string
  readonly status_code?: number
  readonly checks?: readonly object[]
}

/** What is served by the tool's account of one request. */
async function served({ mode = 'positive', status_code = 200, checks = [OTHER, SCHEMA] }: Given) {
  const value = { method: 'GET', path: '/pins', meta: { generation: { mode } } }
  const recorder = {
    cases: { a: { value } },
    interactions: { a: { response: { status_code } } },
    checks: { a: checks },
  }
  const events = [
    { Initialize: {} },
    { ScenarioFinished: { recorder } },
    { ScenarioFinished: { recorder: {} } },
  ]
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-served-'))
  try {
    const file = join(folder, 'events.ndjson')
    await writeFile(file, `${events.map((event) => JSON.stringify(event)).join('\n')}\n`)
    return [...(await servedIn(file))]
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a valid request with an answer that fits is served', async () => {
  expect(await served({})).toEqual(['GET /pins'])
  expect(await served({ status_code: 302 })).toEqual(['GET /pins'])
})

test.each<[string, Given]>([
  ['that the document forbids', { mode: 'negative' }],
  ['that was refused', { status_code: 404 }],
  ['whose answer is not as the document says', { checks: [OTHER, { ...SCHEMA, status: 'failure' }] }],
  ['whose answer breaks anything else', { checks: [{ ...OTHER, status: 'failure' }, SCHEMA] }],
  ['whose answer was not held to the document', { checks: [OTHER] }],
])('a request %s is not', async (_, given) => {
  expect(await served(given)).toEqual([])
})

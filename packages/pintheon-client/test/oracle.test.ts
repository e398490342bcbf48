import { describe, expect, it } from 'vitest'
import { type Answered, answerFaults, bodies, examples, faults } from './document.ts'
import probes from './fixtures/server-probes.json' with { type: 'json' }

describe("ajv's opinion of the document's examples", () => {
  const all = [...examples()]

  it('there is one for each body', () => {
    const places = new Set(all.map(([schema]) => schema))
    expect([...bodies()].filter((body) => !places.has(body))).toEqual([])
    expect(all.length).toBeGreaterThan(60)
  })

  it.each(all)('%s', (schema, example) => expect(faults(schema, example)).toEqual([]))
})

/** Which operation each answer of `server-probes.json` is of. What is not named here is an upload. */
const OPERATIONS: [start: string, operation: string][] = [
  ['list_directories', 'POST /api_list_directories'],
  ['get_directory_ipns', 'POST /api_get_directory_ipns'],
  ['list_ipns_keys', 'POST /api_list_ipns_keys'],
  ['publish_directory', 'POST /api_publish_directory'],
  ['upload_folder', 'POST /api/upload_folder'],
  ['homepage', 'POST /api_upload_homepage'],
  ['pinned_files', 'GET /api/pinned_files'],
  ['heartbeat', 'GET /api/heartbeat'],
]
const operationOf = (probe: string): string =>
  OPERATIONS.find(([start]) => probe.startsWith(start))?.[1] ?? 'POST /api_upload'

describe("ajv's opinion of what a node was seen to answer", () => {
  // Two entries are of the node's files, and one of a route that there is not.
  const answers = probes.filter((probe) => 'status' in probe && probe.case !== 'unknown route')

  it('there are answers of every kind', () => {
    const kinds = answers.map((probe) => `${probe.status} ${probe.contentType}`)
    expect([...new Set(kinds)].sort()).toEqual([
      '200 application/json',
      '400 application/json',
      '400 text/html; charset=utf-8',
      '401 application/json',
      '403 text/html; charset=utf-8',
      '500 text/html; charset=utf-8',
    ])
    expect([...new Set(answers.map((probe) => operationOf(probe.case)))]).toHaveLength(9)
  })

  it.each(answers)('$case', (probe) => {
    expect(answerFaults(operationOf(probe.case), probe as Answered)).toEqual([])
  })

  const json = 'application/json'
  it.each<[operation: string, answer: Answered, fault: string]>([
    ['POST /api_upload', { status: 200, contentType: json, body: '{"Name":"a"}' }, "property 'Hash'"],
    ['POST /api_upload', { status: 200, contentType: json, body: '{"Hash":1}' }, '/Hash'],
    ['POST /api_upload', { status: 200, contentType: 'text/html', body: '' }, 'with text/html'],
    ['POST /api_upload', { status: 400, contentType: json, body: '{"message":"a"}' }, "property 'error'"],
    ['POST /api_upload', { status: 202, contentType: json, body: '{}' }, 'does not answer 202'],
    ['POST /api_list_directories', { status: 200, contentType: json, body: '[]' }, 'must be object'],
    ['GET /api/pinned_files', { status: 200, contentType: json, body: '{"files":[{}]}' }, "property 'cid'"],
    ['GET /api/heartbeat', { status: 200, contentType: json, body: '{"status":1}' }, '/status'],
  ])('it would object to %s with %j', (operation, answer, fault) => {
    expect(answerFaults(operation, answer).join()).toContain(fault)
  })

  it('it takes the CID by the name that the guide has for it, and the records of the fake-ipfs mode', () => {
    const answer = (body: unknown) => ({ status: 200, contentType: json, body: JSON.stringify(body) })
    expect(answerFaults('POST /api_upload', answer({ IpfsHash: 'Qm' }))).toEqual([])
    expect(answerFaults('POST /api_upload', answer([{ Hash: 'Qm', Name: 'a', IsLogo: false }]))).toEqual([])
  })
})

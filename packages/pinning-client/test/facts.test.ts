import { type Known, nearMisses, readDocument } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import document from '../src/generated/pinning/openapi.json' with { type: 'json' }
import { mocks, operations } from '../src/generated/pinning/operations.gen.ts'
import { faults } from './document.ts'
import { CID, PIN_STATUS } from './support.ts'

// What the IPFS Pinning Service API 1.0.0 says, said once more: the tests beside this one read the document.
const accepts = (schema: string, value: unknown) =>
  faults(`#/components/schemas/${schema}`, value).length === 0
const numbered = (count: number) => Array.from({ length: count }, (_, nth) => `/ip4/203.0.113.1/tcp/${nth}`)
const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`k${nth}`, 'v']))

describe('each operation', () => {
  it.each(Object.entries(mocks))('%s fails as all do', (_, { failures }) => {
    expect(failures).toEqual({
      400: 'json',
      401: 'json',
      404: 'json',
      409: 'json',
      '4XX': 'json',
      '5XX': 'json',
    })
  })

  it('has its own success, its own rule for repeats, and needs the token', () => {
    const facts = Object.entries(operations).map(
      ([name, { answers, retry, security }]) =>
        `${name} ${JSON.stringify(answers)} ${retry} ${security.join()}`,
    )
    expect(facts).toEqual([
      'getPins {"200":"json"} safe accessToken',
      'addPin {"202":"json"} unprocessed accessToken',
      'getPinByRequestId {"200":"json"} safe accessToken',
      'replacePinByRequestId {"202":"json"} unprocessed accessToken',
      'deletePinByRequestId {"202":"none"} idempotent accessToken',
    ])
  })
})

it('has enumerations of these words, and of no others', () => {
  expect(readDocument(document).enumerations).toEqual({
    Status: ['queued', 'pinning', 'pinned', 'failed'],
    TextMatchingStrategy: ['exact', 'iexact', 'partial', 'ipartial'],
  })
})

describe('a value that differs from a right one in one thing', () => {
  const pin = { cid: CID, name: 'a', origins: ['/ip4/203.0.113.1/tcp/1'], meta: { a: 'b' } }
  const known: Record<string, Known> = {
    Pin: { whole: pin, required: ['cid'] },
    PinStatus: {
      whole: { ...PIN_STATUS, info: { a: 'b' } },
      required: ['requestid', 'status', 'created', 'pin', 'delegates'],
    },
    PinResults: { whole: { count: 1, results: [PIN_STATUS] }, required: ['count', 'results'] },
    PinMeta: { whole: { app_id: 'a', vendor_policy: 'b', more: 'c' } },
    StatusInfo: {
      whole: { status_details: 'a', dag_size: '1', raw_size: '1', pinned_until: 'later', more: 'c' },
    },
    Failure: { whole: { error: { reason: 'R' } }, required: ['error'] },
    'Failure/properties/error': { whole: { reason: 'R', details: 'd' }, required: ['reason'] },
  }
  it.each(nearMisses(known))('$schema $what', ({ schema, value, right }) =>
    expect(accepts(schema, value)).toBe(right),
  )
})

it('names what services are known to say of a status, and what apps to keep with a pin', () => {
  // A name more or less is no other value, since any key may be there: only a reader of the document would see it.
  const { StatusInfo, PinMeta } = document.components.schemas
  expect(Object.keys(StatusInfo.properties)).toEqual([
    'status_details',
    'dag_size',
    'raw_size',
    'pinned_until',
  ])
  expect(Object.keys(PinMeta.properties)).toEqual(['app_id', 'vendor_policy'])
})

describe('a limit', () => {
  it.each([
    ['Pin/properties/name', 'a'.repeat(255), 'a'.repeat(256)],
    ['PinMeta', keys(1000), keys(1001)],
    ['StatusInfo', keys(1000), keys(1001)],
    ['Origins', numbered(20), numbered(21)],
    ['Origins', [], ['/a', '/a']],
    ['Delegates', numbered(20), numbered(21)],
    ['Delegates', ['/a'], []],
    ['Delegates', ['/a', '/b'], ['/a', '/a']],
    ['Status', 'queued', 'unpinned'],
    ['Status', 'pinning', 'Pinned'],
    ['TextMatchingStrategy', 'exact', 'regex'],
    ['PinStatus/properties/created', '2026-07-27T17:32:28.276333444Z', '2026-07-27'],
    ['PinResults/properties/count', 0, -1],
    ['PinResults/properties/count', 2 ** 31 - 1, 2 ** 31],
    ['PinResults/properties/results', [], [PIN_STATUS, PIN_STATUS]],
  ])('of %s', (schema, last, beyond) => {
    expect([accepts(schema, last), accepts(schema, beyond)]).toEqual([true, false])
  })

  const pins = (count: number) =>
    Array.from({ length: count }, (_, nth) => ({ ...PIN_STATUS, requestid: `${nth}` }))
  it('of a page: 1000 pin objects', () => {
    expect(accepts('PinResults', { count: 1, results: pins(1000) })).toBe(true)
    expect(accepts('PinResults', { count: 1, results: pins(1001) })).toBe(false)
  })

  it.each([
    ['cid', Array.from({ length: 10 }, (_, nth) => `${CID}${nth}`), numbered(11)],
    ['cid', [CID], []],
    ['cid', [CID, 'b'], [CID, CID]],
    ['name', 'a'.repeat(255), 'a'.repeat(256)],
    ['status', ['queued'], []],
    ['status', ['queued', 'pinned'], ['queued', 'queued']],
    ['limit', 1, 0],
    ['limit', 1000, 1001],
    ['before', '2026-07-27T17:32:28Z', 'yesterday'],
    ['after', '2026-07-27T17:32:28Z', 'yesterday'],
    ['requestid', '7', 7],
  ])('of the parameter %s', (name, last, beyond) => {
    const schema = `#/components/parameters/${name}/schema`
    expect([faults(schema, last).length === 0, faults(schema, beyond).length === 0]).toEqual([true, false])
  })
})

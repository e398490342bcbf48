import type { ListQuery, PinInput, PinningClient } from '../src/index.ts'
import { CID, CID_V0 } from './support.ts'

/** A call, and the request that must come of it; the URL without the base URL. */
export interface WireCase {
  readonly name: string
  readonly call: (client: PinningClient) => Promise<unknown>
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly body?: string
}

const list = (name: string, query: ListQuery | undefined, search: string): WireCase => ({
  name: `list: ${name}`,
  call: (client) => client.list(query),
  method: 'GET',
  url: `/pins${search}`,
})

const add = (name: string, pin: PinInput, body: string): WireCase => ({
  name: `add: ${name}`,
  call: (client) => client.add(pin),
  method: 'POST',
  url: '/pins',
  body,
})

const get = (requestid: string, segment: string): WireCase => ({
  name: `get: the requestid ${requestid}`,
  call: (client) => client.get(requestid),
  method: 'GET',
  url: `/pins/${segment}`,
})

const cidObject = { code: 0x70, version: 1, toString: () => CID }
const peer = '/ip4/203.0.113.142/tcp/4001/p2p/12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA'
// As an untyped program, or one that takes its input from elsewhere, hands it in.
const untyped = (value: object) => value as PinInput & ListQuery

export const WIRE_CASES: readonly WireCase[] = [
  list('nothing', undefined, ''),
  list('an empty query', {}, ''),
  list('undefined values', { name: undefined, cid: undefined, limit: undefined }, ''),
  list('cid', { cid: [CID] }, `?cid=${CID}`),
  list('cids, joined once', { cid: [CID_V0, CID] }, `?cid=${CID_V0},${CID}`),
  list('a cid object', { cid: [cidObject] }, `?cid=${CID}`),
  list('no cids', { cid: [] }, ''),
  list('name', { name: 'a b&c=d/ü+%' }, '?name=a%20b%26c%3Dd%2F%C3%BC%2B%25'),
  list('match', { name: 'PreciousData', match: 'ipartial' }, '?name=PreciousData&match=ipartial'),
  list('status', { status: ['failed'] }, '?status=failed'),
  list(
    'statuses, joined once',
    { status: ['queued', 'pinning', 'pinned', 'failed'] },
    '?status=queued,pinning,pinned,failed',
  ),
  list('no statuses', { status: [] }, ''),
  list(
    'before, letter for letter',
    { before: '2023-01-25T18:01:43.430055333-05:00' },
    '?before=2023-01-25T18%3A01%3A43.430055333-05%3A00',
  ),
  list(
    'after, with its plus sign',
    { after: '2023-01-25T18:01:43+00:00' },
    '?after=2023-01-25T18%3A01%3A43%2B00%3A00',
  ),
  list('limit', { limit: 1000 }, '?limit=1000'),
  list(
    'meta, one parameter of JSON',
    { meta: { app_id: 'UUID', 'a&b': 'ü "1"' } },
    '?meta=%7B%22app_id%22%3A%22UUID%22%2C%22a%26b%22%3A%22%C3%BC%20%5C%221%5C%22%22%7D',
  ),
  list('empty meta', { meta: {} }, ''),
  list('keys that the document does not have', untyped({ limit: 5, skip: 10, 'meta[a]': 'b' }), '?limit=5'),
  list(
    'all at once, in the order of the document',
    {
      meta: { a: 'b' },
      limit: 1,
      after: '2020-01-01T00:00:00Z',
      before: '2021-01-01T00:00:00Z',
      status: ['queued'],
      match: 'exact',
      name: 'n',
      cid: [CID],
    },
    `?cid=${CID}&name=n&match=exact&status=queued&before=2021-01-01T00%3A00%3A00Z&after=2020-01-01T00%3A00%3A00Z&limit=1&meta=%7B%22a%22%3A%22b%22%7D`,
  ),
  add('a cid', { cid: CID }, `{"cid":"${CID}"}`),
  add('a cid object', { cid: cidObject }, `{"cid":"${CID}"}`),
  add(
    'everything',
    { cid: CID, name: 'holiday photos', origins: [peer], meta: { app_id: 'x' } },
    `{"cid":"${CID}","name":"holiday photos","origins":["${peer}"],"meta":{"app_id":"x"}}`,
  ),
  add('empty values are left out', { cid: CID, name: '', origins: [], meta: {} }, `{"cid":"${CID}"}`),
  add(
    'undefined values are left out',
    { cid: CID, name: undefined, origins: undefined, meta: undefined },
    `{"cid":"${CID}"}`,
  ),
  add('null is left out', untyped({ cid: CID, name: null, origins: null, meta: null }), `{"cid":"${CID}"}`),
  add('other keys are not sent', untyped({ cid: CID, created: 'x', requestid: 'y' }), `{"cid":"${CID}"}`),
  get('7e5f4b7c', '7e5f4b7c'),
  get('a/b c%2F', 'a%2Fb%20c%252F'),
  get('TWFu+Zm9v==', 'TWFu%2BZm9v%3D%3D'),
  get('..a', '..a'),
  {
    name: 'replace',
    call: (client) => client.replace('old/id', { cid: CID_V0, name: 'n', origins: [] }),
    method: 'POST',
    url: '/pins/old%2Fid',
    body: `{"cid":"${CID_V0}","name":"n"}`,
  },
  {
    name: 'remove',
    call: (client) => client.remove('old/id'),
    method: 'DELETE',
    url: '/pins/old%2Fid',
  },
  {
    name: 'waitForPinned',
    call: (client) => client.waitForPinned('a b'),
    method: 'GET',
    url: '/pins/a%20b',
  },
  {
    name: 'listAll',
    call: (client) => client.listAll({ name: 'n' }).next(),
    method: 'GET',
    url: '/pins?name=n&limit=1000',
  },
  {
    name: 'http',
    call: (client) =>
      client.http.GET('/pins', { params: { query: { status: ['queued', 'pinned'], meta: { a: 'b' } } } }),
    method: 'GET',
    url: '/pins?status=queued,pinned&meta=%7B%22a%22%3A%22b%22%7D',
  },
]

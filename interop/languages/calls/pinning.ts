import { CID, CID_V0 } from '../../../packages/pinning-client/test/support.ts'
import type { Call } from './call.ts'

const list = (golden: string, query?: Call['query']): Call => ({
  operationId: 'getPins',
  golden: `list: ${golden}`,
  ...(query && { query }),
})

export const pinning: readonly Call[] = [
  list('nothing'),
  list('cids, joined once', { cid: [CID_V0, CID] }),
  list('name', { name: 'a b&c=d/ü+%' }),
  list('statuses, joined once', { status: ['queued', 'pinning', 'pinned', 'failed'] }),
  list('before, letter for letter', { before: '2023-01-25T18:01:43.430055333-05:00' }),
  list('after, with its plus sign', { after: '2023-01-25T18:01:43+00:00' }),
  list('meta, one parameter of JSON', { meta: { app_id: 'UUID', 'a&b': 'ü "1"' } }),
  list('all at once, in the order of the document', {
    cid: [CID],
    name: 'n',
    match: 'exact',
    status: ['queued'],
    before: '2021-01-01T00:00:00Z',
    after: '2020-01-01T00:00:00Z',
    limit: 1,
    meta: { a: 'b' },
  }),
  { operationId: 'addPin', golden: 'add: a cid', body: { cid: CID } },
  {
    operationId: 'addPin',
    golden: 'add: everything',
    body: {
      cid: CID,
      name: 'holiday photos',
      origins: ['/ip4/203.0.113.142/tcp/4001/p2p/12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA'],
      meta: { app_id: 'x' },
    },
  },
  {
    operationId: 'getPinByRequestId',
    golden: 'get: the requestid 7e5f4b7c',
    path: { requestid: '7e5f4b7c' },
  },
  {
    operationId: 'getPinByRequestId',
    golden: 'get: the requestid a/b c%2F',
    path: { requestid: 'a/b c%2F' },
  },
  {
    operationId: 'replacePinByRequestId',
    golden: 'replace',
    path: { requestid: 'old/id' },
    body: { cid: CID_V0, name: 'n' },
  },
  { operationId: 'deletePinByRequestId', golden: 'remove', path: { requestid: 'old/id' } },
]

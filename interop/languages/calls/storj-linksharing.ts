import { ACCESS_KEY_ID } from '../../../packages/storj-uplink-client/test/edge-cases.ts'
import type { Call } from './call.ts'

// A "/" within a key stays as it is, which OpenAPI has no word for: keys with one are not asked for here.
const path = { access: ACCESS_KEY_ID, bucket: 'photos', key: 'sea & ü.txt' }
const { access, bucket } = path

export const storjLinksharing: readonly Call[] = [
  { operationId: 'getShared', golden: 'getShared', path },
  { operationId: 'getShared', golden: 'getShared: a range', path, headers: { Range: 'bytes=2-4' } },
  {
    operationId: 'getShared',
    golden: 'getShared: a file of a ZIP, as a download',
    path,
    query: { download: '1', path: 'july/a b.jpg' },
  },
  { operationId: 'headShared', golden: 'headShared', path },
  { operationId: 'getSharePage', golden: 'getSharePage', path },
  { operationId: 'headSharePage', golden: 'headSharePage', path },
  {
    operationId: 'getSharedBucket',
    golden: 'getSharedBucket: from a cursor on',
    path: { access, bucket },
    query: { cursor: 'sea & ü.txt' },
  },
  { operationId: 'headSharedBucket', golden: 'headSharedBucket', path: { access, bucket } },
]

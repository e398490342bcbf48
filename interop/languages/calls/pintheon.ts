import { CID, CID_V0, TOKEN } from '../../../packages/pintheon-client/test/support.ts'
import type { Call } from './call.ts'

const BYTES = 'application/octet-stream'
// A required field of each form, and no security scheme.
const access_token = TOKEN
const encrypted = 'false'

export const pintheon: readonly Call[] = [
  {
    operationId: 'uploadFile',
    golden: 'uploadFile: bytes',
    body: { access_token, encrypted, file: { filename: 'file', type: BYTES, text: 'hello' } },
  },
  {
    operationId: 'uploadFile',
    golden: 'uploadFile: of a path the last part',
    body: { access_token, encrypted, file: { filename: 'ü ö.txt', type: BYTES, text: 'a' } },
  },
  {
    operationId: 'uploadHomepage',
    golden: 'uploadHomepage: bytes',
    body: { access_token, file: { filename: 'site.zip', type: BYTES, text: 'PK' } },
  },
  {
    operationId: 'createDirectory',
    golden: 'createDirectory',
    body: { access_token, name: 'grüße "1"' },
  },
  { operationId: 'listDirectories', golden: 'listDirectories', body: { access_token } },
  {
    operationId: 'getDirectoryIpns',
    golden: 'getDirectoryIpns',
    body: { access_token, directory: '/docs' },
  },
  { operationId: 'listIpnsKeys', golden: 'listIpnsKeys', body: { access_token } },
  {
    operationId: 'publishDirectory',
    golden: 'publishDirectory',
    body: { access_token, directory: '/a b' },
  },
  { operationId: 'listPinnedFiles', golden: 'listPinnedFiles' },
  { operationId: 'heartbeat', golden: 'isOnline' },
  { operationId: 'headFile', golden: 'fileInfo', path: { cid: CID_V0 } },
  { operationId: 'getFile', golden: 'download', path: { cid: CID } },
  {
    operationId: 'getFile',
    golden: 'download: a part',
    path: { cid: CID },
    headers: { Range: 'bytes=6-10' },
  },
]

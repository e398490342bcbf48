import { CID, CID_V0 } from '../../../packages/pinarkive-client/test/support.ts'
import type { Call } from './call.ts'

const timelock = '2099-12-31T23:59:59Z'
const file = (filename: string, type: string, text: string) => ({ filename, type, text })
const BYTES = 'application/octet-stream'

export const pinarkive: readonly Call[] = [
  { operationId: 'health', golden: 'health' },
  {
    operationId: 'login',
    golden: 'login',
    body: { email: 'ü@mail.example', password: 'pass "word"' },
  },
  {
    operationId: 'uploadFile',
    golden: 'uploadFile: bytes',
    body: { file: file('file', BYTES, 'hello') },
  },
  {
    operationId: 'uploadFile',
    golden: 'uploadFile: everything, in the order of the document',
    body: { file: file('grüße.txt', 'text/plain', 'grüß'), cl: 'cl1-eu', timelock },
  },
  {
    operationId: 'uploadDirectoryDag',
    golden: 'uploadDirectoryDag: an object',
    body: {
      files: [file('index.html', BYTES, 'a'), file('ü/b "c".txt', BYTES, 'b'), file('d/e.txt', BYTES, 'e')],
    },
  },
  {
    operationId: 'uploadDirectory',
    golden: 'uploadDirectory: everything',
    body: { dirPath: '/srv', cl: 'cl1-eu', timelock },
  },
  {
    operationId: 'pinCid',
    golden: 'pinCid: everything',
    path: { cid: CID },
    body: { originalName: 'theirs', customName: 'mine', cl: 'cl1-eu', timelock },
  },
  {
    operationId: 'listUploads',
    golden: 'listUploads: everything, in the order of the document',
    query: { page: 3, limit: 20, parentCid: CID_V0, hasExpiration: true, cid: CID },
  },
  { operationId: 'getMe', golden: 'getMe' },
  {
    operationId: 'renameFile',
    golden: 'renameFile',
    path: { uploadId: 'a/b c' },
    body: { newName: 'ü.txt' },
  },
  {
    operationId: 'generateToken',
    golden: 'generateToken: everything',
    body: {
      name: 'ci',
      label: 'cli-access',
      expiresInDays: 30,
      scopes: ['files:read', 'files:write'],
      totpCode: '012345',
    },
  },
  { operationId: 'revokeToken', golden: 'revokeToken', path: { name: 'my key/1' } },
  {
    operationId: 'getStatus',
    golden: 'getStatus: of a cluster',
    path: { cid: CID },
    query: { cl: 'cl1-eu' },
  },
]

import {
  ACTIVATOR,
  BUCKET,
  FILE,
  KEY_PAIR,
  LONG_KEY,
  PASSWORD_HASH,
} from '../../../packages/storj-bridge-client/test/client-of.ts'
import type { Call } from './call.ts'

// A signature is over the bytes of its request, which no generator makes: all of these authenticate by password.
const { publicKey } = KEY_PAIR

export const storjBridge: readonly Call[] = [
  { operationId: 'getInfo', golden: 'getInfo' },
  {
    operationId: 'createUser',
    golden: 'register: with all that there is',
    body: {
      email: 'new@example.com',
      password: PASSWORD_HASH,
      pubkey: publicKey,
      referralPartner: 'a partner',
      redirect: 'https://app.example/welcome',
    },
  },
  { operationId: 'addKey', golden: 'keys.add', body: { key: publicKey } },
  { operationId: 'listKeys', golden: 'keys.list' },
  {
    operationId: 'addKey',
    golden: 'keys.add: letter for letter, with a label',
    body: { key: LONG_KEY.toUpperCase(), label: 'laptop' },
  },
  {
    operationId: 'createBucket',
    golden: 'buckets.create: as in 2016',
    body: { name: 'My cat pictures 🐈', storage: 10, transfer: 20, pubkeys: [publicKey, LONG_KEY] },
  },
  { operationId: 'createBucket', golden: 'buckets.create', body: {} },
  { operationId: 'listBuckets', golden: 'buckets.list' },
  {
    operationId: 'updateBucket',
    golden: 'buckets.update: as in the end',
    path: { id: BUCKET },
    body: { publicPermissions: ['PULL'], encryptionKey: 'ab'.repeat(32), pubkeys: [] },
  },
  {
    operationId: 'getBucketId',
    golden: "buckets.idOf: it's (fun)!*",
    path: { name: "it's (fun)!*" },
  },
  {
    operationId: 'listFiles',
    golden: 'files.list: from a moment on',
    path: { id: BUCKET },
    query: { startDate: '2016-03-20T16:55:44.321Z' },
  },
  {
    operationId: 'getFileId',
    golden: 'files.idOf: a/b?c#d',
    path: { id: BUCKET, name: 'a/b?c#d' },
  },
  {
    operationId: 'getFilePointers',
    golden: 'files.pointers: by a token',
    path: { id: BUCKET, fileId: FILE },
    query: { skip: 6, limit: 6, exclude: ['a1'.repeat(20), 'b2'.repeat(20)] },
    headers: { 'x-token': ACTIVATOR },
  },
  {
    operationId: 'createToken',
    golden: 'createToken: PULL',
    path: { id: BUCKET },
    body: { operation: 'PULL', file: FILE },
  },
  {
    operationId: 'deactivateUser',
    golden: 'deactivate',
    path: { email: 'a+b@example.com' },
  },
]

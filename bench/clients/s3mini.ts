import { openAsBlob } from 'node:fs'
import { type BenchClient, BUCKET, CREDENTIALS, KEY } from '../src/client.ts'

export default {
  name: 's3mini',
  packages: ['s3mini'],
  entry: 's3mini',
  whole: "export { S3mini } from 's3mini'",
  typed: {
    'client.getObject()': `
      import { S3mini } from 's3mini'
      const credentials = { accessKeyId: 'an-id', secretAccessKey: 'a-secret' }
      const client = new S3mini({ ...credentials, endpoint: 'https://gateway.storjshare.io/a-bucket' })
      export const text = await client.getObject('a-key')`,
  },
  s3: {
    page: `
      import { S3mini } from 's3mini'
      const credentials = { accessKeyId: 'an-id', secretAccessKey: 'a-secret' }
      const client = new S3mini({ ...credentials, endpoint: 'https://gateway.storjshare.io/a-bucket' })
      await client.putObject('a-key', 'text')`,
    async connect(endpoint) {
      const { S3mini } = await import('s3mini')
      const credentials = { accessKeyId: CREDENTIALS.id, secretAccessKey: CREDENTIALS.secret }
      const client = new S3mini({ ...credentials, endpoint: `${endpoint}/${BUCKET}`, region: 'us-east-1' })
      return {
        put: async (bytes) => (await client.putObject(KEY, bytes)).text(),
        list: () => client.listObjects(),
        get: async () => new Uint8Array((await client.getObjectArrayBuffer(KEY)) as ArrayBuffer),
        upload: async (path) => client.putAnyObject(KEY, await openAsBlob(path)),
        download: async (key) => (await client.getObjectResponse(key))?.body ?? Promise.reject(),
      }
    },
  },
} satisfies BenchClient

import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type BenchClient, BUCKET, CREDENTIALS, KEY } from '../src/client.ts'

/** For Node alone. */
export default {
  name: 'minio',
  packages: ['minio'],
  entry: 'minio',
  typed: {
    'client.statObject()': `
      import { Client } from 'minio'
      const client = new Client({ endPoint: 'gateway.storjshare.io', accessKey: 'an-id', secretKey: 'a-secret' })
      export const { etag } = await client.statObject('a-bucket', 'a-key')`,
  },
  s3: {
    async connect(endpoint) {
      const { Client } = await import('minio')
      const { hostname: endPoint, port } = new URL(endpoint)
      const credentials = { accessKey: CREDENTIALS.id, secretKey: CREDENTIALS.secret }
      const place = { endPoint, port: Number(port), useSSL: false, region: 'us-east-1' }
      const client = new Client({ ...place, ...credentials })
      return {
        put: (bytes) => client.putObject(BUCKET, KEY, Buffer.from(bytes)),
        list: () => Array.fromAsync(client.listObjectsV2(BUCKET, '', true)),
        get: async () => new Uint8Array(await buffer(await client.getObject(BUCKET, KEY))),
        upload: (path) => client.fPutObject(BUCKET, KEY, path),
        download: async (key) =>
          Readable.toWeb(await client.getObject(BUCKET, key)) as ReadableStream<Uint8Array>,
      }
    },
  },
} satisfies BenchClient

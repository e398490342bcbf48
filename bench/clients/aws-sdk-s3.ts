import { createReadStream } from 'node:fs'
import { type BenchClient, BUCKET as Bucket, CREDENTIALS, KEY as Key } from '../src/client.ts'

const commands = ['PutObject', 'GetObject', 'HeadObject', 'ListObjectsV2', 'DeleteObject'].map(
  (name) => `${name}Command`,
)

export default {
  name: '@aws-sdk/client-s3',
  packages: ['@aws-sdk/client-s3'],
  entry: '@aws-sdk/client-s3',
  whole: `export { S3Client, ${commands.join(', ')} } from '@aws-sdk/client-s3'`,
  typed: {
    'client.send(GetObject)': `
      import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
      const client = new S3Client({ region: 'eu1' })
      export const { ETag } = await client.send(new GetObjectCommand({ Bucket: 'a-bucket', Key: 'a-key' }))`,
  },
  s3: {
    page: `
      import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
      const client = new S3Client({ region: 'eu1' })
      await client.send(new PutObjectCommand({ Bucket: 'a-bucket', Key: 'a-key', Body: 'text' }))`,
    /** Uploads by its own lib-storage. */
    async connect(endpoint) {
      const { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } = await import(
        '@aws-sdk/client-s3'
      )
      const { Upload } = await import('@aws-sdk/lib-storage')
      const credentials = { accessKeyId: CREDENTIALS.id, secretAccessKey: CREDENTIALS.secret }
      const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials })
      const get = async (key: string) =>
        (await client.send(new GetObjectCommand({ Bucket, Key: key }))).Body ?? Promise.reject()
      return {
        put: (Body) => client.send(new PutObjectCommand({ Bucket, Key, Body })),
        list: async () => (await client.send(new ListObjectsV2Command({ Bucket }))).Contents,
        get: async () => (await get(Key)).transformToByteArray(),
        upload: (path) =>
          new Upload({ client, params: { Bucket, Key, Body: createReadStream(path) } }).done(),
        download: async (key) => (await get(key)).transformToWebStream(),
      }
    },
  },
} satisfies BenchClient

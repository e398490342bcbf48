import type { BenchClient } from '../src/client.ts'

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
} satisfies BenchClient

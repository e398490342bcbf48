import { openAsBlob } from 'node:fs'
import { type BenchClient, BUCKET, CREDENTIALS, KEY } from '../src/client.ts'

/** Signs, and leaves XML, errors and parts to the program. */
export default {
  name: 'aws4fetch',
  packages: ['aws4fetch'],
  entry: 'aws4fetch',
  whole: "export { AwsClient } from 'aws4fetch'",
  s3: {
    page: `
      import { AwsClient } from 'aws4fetch'
      const client = new AwsClient({ accessKeyId: 'an-id', secretAccessKey: 'a-secret', service: 's3' })
      await client.fetch('https://gateway.storjshare.io/a-bucket/a-key', { method: 'PUT', body: 'text' })`,
    async connect(endpoint) {
      const { AwsClient } = await import('aws4fetch')
      const credentials = { accessKeyId: CREDENTIALS.id, secretAccessKey: CREDENTIALS.secret }
      const client = new AwsClient({ ...credentials, service: 's3', region: 'us-east-1' })
      const bucket = `${endpoint}/${BUCKET}`
      const put = async (body: BodyInit) =>
        (await client.fetch(`${bucket}/${KEY}`, { method: 'PUT', body })).text()
      return {
        put: (bytes) => put(bytes),
        async list() {
          const answer = await client.fetch(`${bucket}?list-type=2`)
          return (await answer.text()).match(/<Key>[^<]*/g)
        },
        get: async () => new Uint8Array(await (await client.fetch(`${bucket}/${KEY}`)).arrayBuffer()),
        upload: async (path) => put(await openAsBlob(path)),
        download: async (key) => (await client.fetch(`${bucket}/${key}`)).body ?? Promise.reject(),
      }
    },
  },
} satisfies BenchClient

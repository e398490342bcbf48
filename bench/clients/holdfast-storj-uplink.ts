import { type BenchClient, BUCKET, CREDENTIALS, KEY } from '../src/client.ts'

const opened = `
  import { openGatewayProject } from '@holdfast/storj-uplink-client'
  const gateway = { endpoint: 'https://gateway.storjshare.io', accessKeyId: 'an-id', secretKey: 'a-secret' }
  const project = openGatewayProject({ gateway })`

export default {
  name: '@holdfast/storj-uplink-client',
  ours: true,
  packages: ['@holdfast/storj-uplink-client'],
  entry: '@holdfast/storj-uplink-client',
  whole: "export { openGatewayProject } from '@holdfast/storj-uplink-client'",
  typed: {
    'project.statObject()': `${opened}
      export const { custom } = await project.statObject('a-bucket', 'a-key')`,
  },
  s3: {
    page: `${opened}
      await project.putObject('a-bucket', 'a-key', 'text')`,
    async connect(endpoint) {
      const { openGatewayProject } = await import('@holdfast/storj-uplink-client')
      const { writeFile } = await import('@holdfast/storj-uplink-client/node')
      const gateway = { endpoint, accessKeyId: CREDENTIALS.id, secretKey: CREDENTIALS.secret }
      const project = openGatewayProject({ gateway })
      return {
        put: (bytes) => project.putObject(BUCKET, KEY, bytes),
        list: () => project.listObjects(BUCKET, { recursive: true }),
        async get() {
          const download = await project.downloadObject(BUCKET, KEY)
          return new Uint8Array(await new Response(download.stream).arrayBuffer())
        },
        async upload(path) {
          const upload = await project.uploadObject(BUCKET, KEY)
          await writeFile(upload, path)
          await upload.commit()
        },
        download: async (key) => (await project.downloadObject(BUCKET, key)).stream,
      }
    },
  },
} satisfies BenchClient

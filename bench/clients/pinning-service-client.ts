import type { BenchClient } from '../src/client.ts'
import { accessToken, baseUrl, cid, name, requestid } from '../src/pins.ts'

export default {
  name: '@ipfs-shipyard/pinning-service-client',
  packages: ['@ipfs-shipyard/pinning-service-client'],
  entry: '@ipfs-shipyard/pinning-service-client',
  whole: "export * from '@ipfs-shipyard/pinning-service-client'",
  typed: {
    'client.pinsRequestidGet()': `
      import { Configuration, RemotePinningServiceClient } from '@ipfs-shipyard/pinning-service-client'
      const endpoint = new Configuration({ endpointUrl: 'https://pins.example', accessToken: 'a-token' })
      const client = new RemotePinningServiceClient(endpoint)
      export const { status } = await client.pinsRequestidGet({ requestid: 'a-requestid' })`,
  },
  speaksPinning: true,
  async connect(fetch) {
    const { Configuration, RemotePinningServiceClient, Status } = await import(
      '@ipfs-shipyard/pinning-service-client'
    )
    const endpoint = new Configuration({
      endpointUrl: baseUrl,
      accessToken,
      fetchApi: fetch as typeof globalThis.fetch,
    })
    const client = new RemotePinningServiceClient(endpoint)
    return {
      get: () => client.pinsRequestidGet({ requestid }),
      list: () => client.pinsGet({ status: [Status.Pinned], limit: 10 }),
      add: () => client.pinsPost({ pin: { cid, name } }),
    }
  },
} satisfies BenchClient

import type { BenchClient } from '../src/client.ts'

export default {
  name: '@holdfast/storj-bridge-client',
  ours: true,
  packages: ['@holdfast/storj-bridge-client'],
  entry: '@holdfast/storj-bridge-client',
  whole: "export { createStorjBridgeClient } from '@holdfast/storj-bridge-client'",
  typed: {
    'client.buckets.list()': `
      import { createStorjBridgeClient } from '@holdfast/storj-bridge-client'
      const account = { email: 'me@mail.example', password: 'a-password' }
      const client = createStorjBridgeClient({ baseUrl: 'https://bridge.example', account })
      export const buckets = await client.buckets.list()`,
  },
} satisfies BenchClient

import type { BenchClient } from '../src/client.ts'

export default {
  name: 'kubo-rpc-client',
  packages: ['kubo-rpc-client'],
  entry: 'kubo-rpc-client',
  whole: "export { create } from 'kubo-rpc-client'",
  typed: {
    'client.pin.remote.ls()': `
      import { create } from 'kubo-rpc-client'
      const client = create()
      export const pins = client.pin.remote.ls({ service: 'a-service' })`,
  },
} satisfies BenchClient

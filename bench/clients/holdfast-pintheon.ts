import type { BenchClient } from '../src/client.ts'

export default {
  name: '@holdfast/pintheon-client',
  ours: true,
  packages: ['@holdfast/pintheon-client'],
  entry: '@holdfast/pintheon-client',
  whole: "export * from '@holdfast/pintheon-client'",
  typed: {
    'client.uploadFile()': `
      import { createPintheonClient } from '@holdfast/pintheon-client'
      const client = createPintheonClient({ token: 'a-token' })
      export const { cid } = await client.uploadFile('text', { name: 'a.txt' })`,
  },
} satisfies BenchClient

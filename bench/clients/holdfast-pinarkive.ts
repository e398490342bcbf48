import type { BenchClient } from '../src/client.ts'

export default {
  name: '@holdfast/pinarkive-client',
  ours: true,
  packages: ['@holdfast/pinarkive-client'],
  entry: '@holdfast/pinarkive-client',
  whole: "export * from '@holdfast/pinarkive-client'",
  typed: {
    'client.uploadFile()': `
      import { createPinarkiveClient } from '@holdfast/pinarkive-client'
      const client = createPinarkiveClient({ apiKey: 'a-key' })
      export const { cid } = await client.uploadFile('text', { name: 'a.txt' })`,
  },
  async upload(baseUrl, path) {
    const { createPinarkiveClient } = await import('@holdfast/pinarkive-client')
    const { fileFrom } = await import('@holdfast/pinarkive-client/node')
    const client = createPinarkiveClient({ baseUrl, apiKey: 'a-key' })
    return (await client.uploadFile(await fileFrom(path))).size
  },
} satisfies BenchClient

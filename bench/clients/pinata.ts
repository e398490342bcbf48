import type { BenchClient } from '../src/client.ts'
import { accessToken, cid, name, requestid } from '../src/pins.ts'

export default {
  name: 'pinata',
  packages: ['pinata'],
  entry: 'pinata',
  whole: "export { PinataSDK } from 'pinata'",
  typed: {
    'client.files.public.get()': `
      import { PinataSDK } from 'pinata'
      const client = new PinataSDK({ pinataJwt: 'a-token' })
      export const { id } = await client.files.public.get('an-id')`,
  },
  async connect(fetch) {
    const { PinataSDK } = await import('pinata')
    // It takes no fetch of one's own.
    globalThis.fetch = fetch as typeof globalThis.fetch
    const client = new PinataSDK({ pinataJwt: accessToken })
    return {
      get: () => client.files.public.get(requestid),
      list: async () => await client.files.public.list().limit(10),
      add: async () => await client.upload.public.cid(cid).name(name),
    }
  },
} satisfies BenchClient

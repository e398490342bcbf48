import type { BenchClient } from '../src/client.ts'
import { accessToken, baseUrl, cid, name, requestid } from '../src/pins.ts'

const opened = `
  import { createPinningClient } from '@holdfast/pinning-client'
  const client = createPinningClient({ baseUrl: 'https://pins.example', accessToken: 'a-token' })`

export default {
  name: '@holdfast/pinning-client',
  ours: true,
  packages: ['@holdfast/pinning-client'],
  entry: '@holdfast/pinning-client',
  whole: "export * from '@holdfast/pinning-client'",
  typed: {
    'client.get()': `${opened}
      export const { status } = await client.get('a-requestid')`,
    'client.http.GET()': `${opened}
      const params = { path: { requestid: 'a-requestid' } }
      export const { data } = await client.http.GET('/pins/{requestid}', { params })`,
  },
  speaksPinning: true,
  async connect(fetch) {
    const { createPinningClient } = await import('@holdfast/pinning-client')
    const client = createPinningClient({ baseUrl, accessToken, fetch })
    return {
      get: () => client.get(requestid),
      list: () => client.list({ status: ['pinned'], limit: 10 }),
      add: () => client.add({ cid, name }),
    }
  },
} satisfies BenchClient

import type { BenchClient } from '../src/client.ts'
import { accessToken, baseUrl, cid, name, requestid } from '../src/pins.ts'

export default {
  name: 'hey-api, generated',
  packages: [],
  entry: './generated/hey-api/index.js',
  whole:
    "export * from './generated/hey-api/index.js'; export { client } from './generated/hey-api/client.gen.js'",
  typed: {
    'getPinByRequestId()': `
      import { getPinByRequestId } from './generated/hey-api/index.js'
      export const { data } = await getPinByRequestId({ path: { requestid: 'a-requestid' } })`,
  },
  speaksPinning: true,
  async connect(fetch) {
    const { addPin, getPinByRequestId, getPins } = await import('../generated/hey-api/index.js')
    const { client } = await import('../generated/hey-api/client.gen.js')
    client.setConfig({ baseUrl, fetch, auth: accessToken })
    return {
      get: () => getPinByRequestId({ path: { requestid }, throwOnError: true }),
      list: () => getPins({ query: { status: ['pinned'], limit: 10 }, throwOnError: true }),
      add: () => addPin({ body: { cid, name }, throwOnError: true }),
    }
  },
} satisfies BenchClient

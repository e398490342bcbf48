import type { paths } from '../generated/openapi-typescript.js'
import type { BenchClient } from '../src/client.ts'
import { accessToken, baseUrl, cid, name, requestid } from '../src/pins.ts'

export default {
  name: 'openapi-fetch with auth',
  packages: ['openapi-fetch'],
  entry: 'openapi-fetch',
  whole: `import createClient from 'openapi-fetch'
    export const connect = (baseUrl, token) => {
      const client = createClient({ baseUrl })
      client.use({ onRequest: ({ request }) => request.headers.set('authorization', 'Bearer ' + token) })
      return client
    }`,
  typed: {
    'client.GET()': `
      import createClient from 'openapi-fetch'
      import type { paths } from './generated/openapi-typescript.js'
      const client = createClient<paths>({ baseUrl: 'https://pins.example' })
      const params = { path: { requestid: 'a-requestid' } }
      export const { data } = await client.GET('/pins/{requestid}', { params })`,
  },
  speaksPinning: true,
  async connect(fetch) {
    const { default: createClient } = await import('openapi-fetch')
    const client = createClient<paths>({ baseUrl, fetch })
    client.use({
      onRequest({ request }) {
        request.headers.set('authorization', `Bearer ${accessToken}`)
        return request
      },
    })
    return {
      get: () => client.GET('/pins/{requestid}', { params: { path: { requestid } } }),
      list: () => client.GET('/pins', { params: { query: { status: ['pinned'], limit: 10 } } }),
      add: () => client.POST('/pins', { body: { cid, name } }),
    }
  },
  async download(from, size) {
    const { default: createClient } = await import('openapi-fetch')
    const client = createClient<{ '/bytes': { get: Bytes } }>({ baseUrl: from })
    return (await client.GET('/bytes', { params: { query: { size } }, parseAs: 'stream' })).data
  },
} satisfies BenchClient

interface Bytes {
  parameters: { query: { size: number } }
  responses: { 200: { content: { 'application/octet-stream': Blob } } }
}

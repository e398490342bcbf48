import type { BenchClient } from '../src/client.ts'

/** What our clients send bytes by, as a service of one operation. No client of ours downloads files yet. */
export default {
  name: '@holdfast/shared',
  ours: true,
  async download(baseUrl, size) {
    const { connect } = await import('@holdfast/shared')
    const { http } = connect<Paths>({ name: 'bench', table, baseUrl, credentials: {} }, {})
    return (await http.GET('/bytes', { params: { query: { size } }, parseAs: 'stream' })).data
  },
} satisfies BenchClient

const table = {
  operations: {
    download: {
      method: 'GET',
      path: '/bytes',
      query: { size: 'number' },
      answers: { 200: 'bytes' },
      security: [],
      retry: 'idempotent',
    },
  },
  schemes: {},
} as const

interface Paths {
  '/bytes': {
    get: {
      parameters: { query: { size: number } }
      responses: { 200: { content: { 'application/octet-stream': Blob } } }
    }
  }
}

import assert from 'node:assert/strict'
import { connect, createCaller, HoldfastError, NotFoundError, normaliseBaseUrl } from '@holdfast/shared'

// A client of one's own, of one operation.
const table = {
  operations: {
    getPin: {
      method: 'GET',
      path: '/pins/{requestid}',
      answers: { 200: 'json', 404: 'json' },
      security: [['bearer']],
      retry: 'idempotent',
    },
  },
  schemes: { bearer: { in: 'header', name: 'Authorization', prefix: 'Bearer ' } },
}

async function main() {
  const { baseUrl, accessToken } = JSON.parse(process.env.EMULATOR ?? '').pinning
  const seen = []
  const service = {
    name: 'pins',
    table,
    baseUrl: normaliseBaseUrl('pins', `${baseUrl}/`),
    credentials: { bearer: () => accessToken },
  }
  const { run } = connect(service, { hooks: { onResponse: ({ status }) => seen.push(status) } })

  const error = await createCaller(run)('getPin', { path: { requestid: 'none' } }).catch((error) => error)
  assert(error instanceof NotFoundError && HoldfastError.isInstance(error))
  assert.equal(error.body.error.reason, 'NOT_FOUND')
  assert.deepEqual(seen, [404])

  return { package: '@holdfast/shared', error: error.name }
}

main().then((seen) => console.log(JSON.stringify(seen)))

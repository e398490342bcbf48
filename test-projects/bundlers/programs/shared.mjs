import { connect, createCaller, NotFoundError } from '@holdfast/shared'

const table = {
  schemes: { accessToken: { in: 'header', name: 'Authorization', prefix: 'Bearer ' } },
  operations: {
    getPins: operation('/pins', { query: { limit: 'number' } }),
    getPin: operation('/pins/{requestid}'),
  },
}

/** A client of one's own for two operations: what the clients take from here, and no more. */
export async function main({ pinning: { baseUrl, accessToken } }) {
  const credentials = { accessToken }
  const { run } = connect({ name: 'pinning', table, baseUrl, credentials }, { timeout: 10_000 })
  const call = createCaller(run)

  const { results } = await call('getPins', { query: { limit: 1 } })
  const error = await call('getPin', { path: { requestid: 'none' } }).catch((error) => error)
  return { listed: Array.isArray(results), missing: error instanceof NotFoundError }
}

function operation(path, rest) {
  return {
    method: 'GET',
    path,
    answers: { 200: 'json', '4XX': 'json' },
    security: [['accessToken']],
    retry: 'idempotent',
    ...rest,
  }
}

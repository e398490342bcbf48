import assert from 'node:assert/strict'
import { mockApi } from '@holdfast/shared/msw'
import { setupServer } from 'msw/node'

const table = {
  operations: {
    getNote: {
      method: 'GET',
      path: '/notes/{id}',
      answers: { 200: 'json', 404: 'json' },
      security: [['bearer']],
      retry: 'idempotent',
    },
  },
  schemes: { bearer: { in: 'header', name: 'Authorization', prefix: 'Bearer ' } },
}

async function main() {
  const mock = mockApi(
    {
      baseUrl: 'https://notes.test',
      table,
      validators: {},
      authorise: ({ bearer }) => bearer === 'token',
      failure: (status, details) => ({ status, details }),
    },
    { getNote: ({ path }) => ({ status: 200, body: { id: path.id } }) },
  )
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const get = (token) =>
    fetch('https://notes.test/notes/1', { headers: { authorization: `Bearer ${token}` } })

  assert.deepEqual(await (await get('token')).json(), { id: '1' })
  const { status } = await get('another')
  assert.equal(status, 401)
  server.close()

  return { package: '@holdfast/shared', status }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

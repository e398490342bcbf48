import assert from 'node:assert/strict'
import { InternalError, registerAccess, writeOnlyPermission } from '@holdfast/storj-uplink-client'
import { createMockedAccess, createUplinkMock } from '@holdfast/storj-uplink-client/msw'
import { setupServer } from 'msw/node'

async function main() {
  const mock = createUplinkMock()
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })

  mock.state.addBucket('my-app')
  const access = createMockedAccess().share(writeOnlyPermission)
  const project = await access.openProject({ gateway: await registerAccess(access) })
  const { system } = await project.putObject('my-app', 'hello.txt', 'hello world')
  assert.equal(system.etag, mock.state.objects('my-app')[0].etag)

  mock.failNext({ status: 500 })
  await assert.rejects(
    project.deleteObject('my-app', 'hello.txt', { retry: false }),
    (error) => error instanceof InternalError && error.mayHaveApplied,
  )
  server.close()

  return { package: '@holdfast/storj-uplink-client', etag: system.etag }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

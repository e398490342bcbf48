import assert from 'node:assert/strict'
import { createStorjBridgeClient, TokenRefusedError } from '@holdfast/storj-bridge-client'
import { createBridgeMock, mockedUser } from '@holdfast/storj-bridge-client/msw'
import { setupServer } from 'msw/node'

const baseUrl = 'https://bridge.test'

async function main() {
  const { email, password } = mockedUser
  const mock = createBridgeMock({ baseUrl, era: 2016 })
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })

  const client = createStorjBridgeClient({ baseUrl, account: { email, password } })
  const { id } = await client.buckets.create({ name: 'cats' })
  const { token } = await client.createToken(id, 'PUSH')
  const { hash } = await client.uploadFile(id, 'hello world', { name: 'hello.txt', token })
  await assert.rejects(
    client.uploadFile(id, 'again', { token }),
    (error) => error instanceof TokenRefusedError,
  )
  server.close()

  return { package: '@holdfast/storj-bridge-client', hash }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

import assert from 'node:assert/strict'
import { createPintheonClient, hasOutcome } from '@holdfast/pintheon-client'
import { createPintheonMock, mockedKey, mockedNode } from '@holdfast/pintheon-client/msw'
import { setupServer } from 'msw/node'

const baseUrl = 'https://pintheon.test:9999'

async function main() {
  const mock = createPintheonMock({ baseUrl, gatewayUrl: 'https://pintheon.test:9998' })
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })

  const token = { secret: mockedKey.secret, nodePublicKey: mockedNode.publicKey }
  const client = createPintheonClient({ baseUrl, token })
  const { cid } = await client.uploadFile('hello world', { name: 'hello.txt' })
  assert.equal(cid, 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD')
  const { stream } = await client.download(cid)
  assert.equal(await new Response(stream).text(), 'hello world')

  mock.failNext({ status: 502 })
  await assert.rejects(client.uploadFile('lost'), (error) => hasOutcome(error) && error.held === false)
  server.close()

  return { package: '@holdfast/pintheon-client', cid }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

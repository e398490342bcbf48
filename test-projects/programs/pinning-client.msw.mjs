import assert from 'node:assert/strict'
import { createPinningClient, InsufficientFundsError } from '@holdfast/pinning-client'
import { createPinningMock, providerQuirks } from '@holdfast/pinning-client/msw'
import { setupServer } from 'msw/node'

const baseUrl = 'https://pins.test/psa'
const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

async function main() {
  const mock = createPinningMock({ baseUrl, accessTokens: ['token'], quirks: providerQuirks.pinata })
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const client = createPinningClient({ baseUrl, accessToken: 'token' })

  const { requestid } = await client.add({ cid })
  const { status } = await client.waitForPinned(requestid, { intervalMs: 10 })
  assert.equal(status, 'pinned')
  assert.equal(mock.state.all().length, 1)

  mock.failNext({ status: 409, reason: 'INSUFFICIENT_FUNDS' })
  await assert.rejects(client.add({ cid }), (error) => error instanceof InsufficientFundsError)
  server.close()

  return { package: '@holdfast/pinning-client', status }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

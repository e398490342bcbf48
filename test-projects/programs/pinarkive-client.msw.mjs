import assert from 'node:assert/strict'
import { createPinarkiveClient, loginWith2FA, PayloadTooLargeError } from '@holdfast/pinarkive-client'
import { createPinarkiveMock, mockedUser, totpCode } from '@holdfast/pinarkive-client/msw'
import { setupServer } from 'msw/node'

const baseUrl = 'https://pinarkive.test/api/v3'
const totpSecret = 'JBSWY3DPEHPK3PXP'

async function main() {
  const { email, password } = mockedUser
  const mock = createPinarkiveMock({ baseUrl, users: [{ ...mockedUser, totpSecret }] })
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })

  const getCode = () => totpCode(totpSecret)
  const { token } = await loginWith2FA(createPinarkiveClient({ baseUrl }), { email, password, getCode })
  const client = createPinarkiveClient({ baseUrl, token })
  const { cid } = await client.uploadFile('hello world', { name: 'hello.txt' })
  assert.equal(cid, 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e')

  mock.failNext({ status: 413, code: 'FILE_TOO_LARGE' })
  await assert.rejects(client.uploadFile('large'), (error) => error instanceof PayloadTooLargeError)
  server.close()

  return { package: '@holdfast/pinarkive-client', cid }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

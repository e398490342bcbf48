import assert from 'node:assert/strict'
import { startEmulator } from '@holdfast/emulator'

async function main() {
  const requests = []
  const emulator = await startEmulator({ services: ['pinning'], log: (request) => requests.push(request) })
  const { baseUrl, accessToken, state, failNext } = emulator.pinning
  const call = (method, body) =>
    fetch(`${baseUrl}/pins`, {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    })

  assert.equal((await call('POST', { cid: 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB' })).status, 202)
  assert.equal(state.all().length, 1)
  failNext({ status: 429, reason: 'TOO_MANY_REQUESTS' })
  assert.equal((await call('GET')).status, 429)

  await emulator.stop()
  await assert.rejects(call('GET'))
  return { package: '@holdfast/emulator', requests: requests.map(({ method, status }) => [method, status]) }
}

main().then((seen) => {
  console.log(JSON.stringify(seen))
  // msw opens a BroadcastChannel when it is imported, which keeps Deno alive.
  globalThis.Deno?.exit()
})

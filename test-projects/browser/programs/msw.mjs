import { createPinningClient, NotFoundError } from '@holdfast/pinning-client'
import { createPinningMock } from '@holdfast/pinning-client/msw'
import { setupWorker } from 'msw/browser'

// No such host: only the service worker can answer.
const baseUrl = 'https://pins.test'
const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

export async function mocked() {
  const mock = createPinningMock({ baseUrl })
  const worker = setupWorker(...mock.handlers)
  await worker.start({ quiet: true, onUnhandledRequest: 'error' })

  const client = createPinningClient({ baseUrl, accessToken: 'any' })
  const { requestid } = await client.add({ cid, name: 'by setupWorker' })
  const { status } = await client.waitForPinned(requestid, { intervalMs: 10 })
  const held = mock.state.all().map(({ pin }) => pin.name)
  const error = await client.get('none').catch((error) => error)
  worker.stop()
  return { status, held, missing: error instanceof NotFoundError }
}

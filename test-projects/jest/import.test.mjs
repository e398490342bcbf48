import { createPinningClient, NotFoundError } from '@holdfast/pinning-client'
import { createPinningMock } from '@holdfast/pinning-client/msw'

test('pins', async () => {
  const mock = createPinningMock({ baseUrl: 'https://pins.test' })
  const client = createPinningClient({
    baseUrl: 'https://pins.test',
    accessToken: 'any',
    fetch: mock.respond,
  })
  const { requestid } = await client.add({ cid: 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB' })
  expect((await client.waitForPinned(requestid, { intervalMs: 10 })).status).toBe('pinned')
  await expect(client.get('none')).rejects.toBeInstanceOf(NotFoundError)
})

import { createPinningClient } from '@holdfast/pinning-client'
import { expect, onTestFinished, test } from 'vitest'
import { startHeliaPinningService } from './servers/helia.ts'
import { startHeliaNode } from './servers/helia-node.ts'

test('a pin with origins is fetched from the node that has the block, over bitswap', async () => {
  const readable = Promise.withResolvers<void>()
  const service = await startHeliaPinningService()
  onTestFinished(service.stop)
  const holder = await startHeliaNode({ readable: readable.promise })
  onTestFinished(holder.stop)

  const client = createPinningClient({ baseUrl: service.baseUrl, accessToken: service.accessToken })
  const cid = await holder.seedBlock('far away')
  expect(await service.hasBlock(cid)).toBe(false)

  const { requestid, status, delegates } = await client.add({
    cid,
    origins: holder.multiaddrs,
    localOrigins: true,
  })
  expect(delegates).toEqual(service.multiaddrs)

  const seen: string[] = [status]
  const pinned = await client.waitForPinned(requestid, {
    deadline: 30_000,
    intervalMs: 10,
    onStatus: ({ status }) => {
      if (seen.at(-1) !== status) seen.push(status)
      if (status === 'pinning') readable.resolve()
    },
  })
  expect(seen).toEqual(['queued', 'pinning', 'pinned'])
  expect(pinned).toMatchObject({ requestid, pin: { cid, origins: holder.multiaddrs } })
  expect(await service.hasBlock(cid)).toBe(true)
})

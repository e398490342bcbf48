import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startHeliaPinningService } from './servers/helia.ts'
import { startMockPinningService } from './servers/mock-ipfs-pinning-service.ts'
import { plainFetch } from './servers/plain-fetch.ts'

test('mock-ipfs-pinning-service listens on 127.0.0.1 alone, and no longer when stopped', async () => {
  const service = await startMockPinningService()
  const { hostname, port } = new URL(service.baseUrl)

  expect(hostname).toBe('127.0.0.1')
  expect(await plainFetch(service, '/pins')).toMatchObject({ status: 200, text: '{"count":0,"results":[]}' })
  await service.stop()
  expect(await listens(port)).toBe(false)
})

test('@helia/pinning-service-api-server and its node do likewise', async () => {
  const service = await startHeliaPinningService()
  const { hostname, port } = new URL(service.baseUrl)
  const [, protocol, host, , nodePort = ''] = service.multiaddrs.join().split('/')

  expect([hostname, protocol, host, service.multiaddrs.length]).toEqual(['127.0.0.1', 'ip4', '127.0.0.1', 1])
  expect(await plainFetch(service, '/pins')).toMatchObject({ status: 200, text: '{"count":0,"results":[]}' })
  expect([await listens(port), await listens(nodePort)]).toEqual([true, true])
  await service.stop()
  expect([await listens(port), await listens(nodePort)]).toEqual([false, false])
})

// Not by fetch, which would first try a connection that it has kept alive.
async function listens(port: string) {
  const socket = connect(Number(port), '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return false
    throw error
  } finally {
    socket.destroy()
  }
}

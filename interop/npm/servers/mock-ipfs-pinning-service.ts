import { once } from 'node:events'
import { createServer } from 'node:http'
import { setup } from 'mock-ipfs-pinning-service'
import { cidOf } from './raw-block.ts'
import { urlOf } from './url-of.ts'

/**
 * `mock-ipfs-pinning-service`: Express over a Map by CID. It pins nothing; a pin's name decides its status.
 * Its own command would listen on every interface.
 */
export const startMockPinningService = async () => {
  const accessToken = 'mock-access-token'
  const listeners = process.listeners('uncaughtException')
  const server = createServer({ keepAliveTimeout: 0 }, await setup({ token: accessToken }))
  // oas-tools logs the uncaught exceptions of the whole process; here they are the tests'.
  for (const listener of process.listeners('uncaughtException'))
    if (!listeners.includes(listener)) process.off('uncaughtException', listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    baseUrl: urlOf(server),
    accessToken,
    /** A pin that will succeed: its name says so. */
    pinnable: async (name: string) => ({ cid: await cidOf(name), name: `pinned-${name}` }),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

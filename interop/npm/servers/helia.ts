import { createPinningServiceAPIServer } from '@helia/pinning-service-api-server'
import { startHeliaNode } from './helia-node.ts'
import { urlOf } from './url-of.ts'

/** `@helia/pinning-service-api-server`: Fastify over a real IPFS node, which fetches what it is asked to pin. */
export const startHeliaPinningService = async () => {
  const accessToken = 'helia-access-token'
  const node = await startHeliaNode()
  const server = await createPinningServiceAPIServer(node.helia, {
    validateAccessToken: (token) => {
      if (token !== accessToken) throw new Error('unknown access token')
      return { id: 'user' }
    },
    listen: { host: '127.0.0.1', port: 0 },
  })

  const stop = async () => {
    // Fastify keeps connections open for 72 s, and its close waits for any that it does not hold to be idle.
    server.server.closeAllConnections()
    await server.close()
    await node.stop()
  }
  return {
    ...node,
    baseUrl: urlOf(server.server),
    accessToken,
    /** A pin that will succeed: the node has the block. */
    pinnable: async (name: string) => ({ cid: await node.seedBlock(name), name }),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

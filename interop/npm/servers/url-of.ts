import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a server truly listens, so that one that listens on more than 127.0.0.1 is seen. */
export const urlOf = (server: Server) => {
  const { address, port } = server.address() as AddressInfo
  return `http://${address}:${port}`
}

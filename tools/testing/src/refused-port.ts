import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A port of 127.0.0.1 at which every connection is refused, for as long as it is held. */
export interface RefusedPort extends AsyncDisposable {
  readonly port: number
  release(): Promise<void>
}

/**
 * Holds a port at which nobody listens and nobody else can: the near end of a connection that stands. A port that
 * was merely freed may be given to the next program that asks for one.
 */
export async function holdRefusedPort(): Promise<RefusedPort> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const far = once(server, 'connection') as Promise<[Socket]>
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [[accepted]] = await Promise.all([far, once(near, 'connect')])
  const release = async () => {
    near.destroy()
    accepted.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  return { port: near.localPort as number, release, [Symbol.asyncDispose]: release }
}

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSecureContext, type SecureVersion, TLSSocket } from 'node:tls'
import { PacketReader } from '../node/packet-reader.js'
import { verifyPeer } from '../node/verify-peer.js'
import { ApiKeys } from './api-keys.js'
import { Calls, Reply, type Request } from './call.js'
import { type Chain, makeIdentity } from './certificates.js'
import { answer } from './project-info.js'

export interface SatelliteOptions {
  readonly projectSalt?: Uint8Array
  /** Which certificates it shows; good ones unless told. */
  readonly chain?: Chain
  /** The newest TLS that it speaks; 1.3 unless told. */
  readonly maxVersion?: SecureVersion
  /** What it does with a call; answers as it should unless told. */
  readonly respond?: (request: Request, reply: Reply) => void
  /** Told of each call as it comes in. */
  readonly onCall?: ((rpc: string) => void) | undefined
  /** What it does with a connection instead of DRPC over TLS. */
  readonly greet?: (socket: Socket) => void
}

export interface Satellite extends AsyncDisposable {
  /** Its node URL. */
  readonly url: string
  readonly id: string
  /** `127.0.0.1:` and its port. */
  readonly address: string
  readonly projectSalt: Uint8Array
  readonly apiKeys: ApiKeys
  /** Calls that came in whole. */
  readonly requests: readonly Request[]
  /** The node ids of those who connected, each proven as a client proves that of a satellite. */
  readonly clients: readonly string[]
  /** What came before TLS, and within it. */
  readonly received: { readonly clear: readonly Buffer[]; readonly secret: readonly Buffer[] }
  /** Connections that stand. */
  readonly open: number
  close(): Promise<void>
}

/** A satellite on loopback that knows one RPC. */
export async function startSatellite({
  projectSalt = randomBytes(32),
  chain = 'leaf and authority',
  maxVersion = 'TLSv1.3',
  respond,
  onCall,
  greet,
}: SatelliteOptions = {}): Promise<Satellite> {
  const { id, key, cert } = makeIdentity(chain)
  const secureContext = createSecureContext({ key, cert, minVersion: 'TLSv1.2', maxVersion })
  const apiKeys = new ApiKeys()
  const requests: Request[] = []
  const clients: string[] = []
  const received = { clear: [] as Buffer[], secret: [] as Buffer[] }
  const sockets = new Set<Socket>()

  const serve = async (plain: Socket) => {
    // Read on, or it would not hear that the client has gone.
    if (greet) return greet(plain.resume())
    received.clear.push(await readExactly(plain, 8))
    const socket = new TLSSocket(plain, {
      ...{ isServer: true, secureContext, requestCert: true },
      // It asks for a certificate, and for no authority that it knows.
      rejectUnauthorized: false,
    })
    socket.on('error', () => {})
    await once(socket, 'secure')
    clients.push(verifyPeer(socket))
    await converse(socket)
  }

  const converse = async (socket: TLSSocket) => {
    const reader = new PacketReader()
    const calls = new Calls()
    for await (const chunk of socket) {
      received.secret.push(chunk)
      for (const packet of reader.read(chunk)) {
        const request = calls.take(packet)
        if (!request) continue
        requests.push(request)
        onCall?.(request.rpc)
        const reply = new Reply(socket, request.stream)
        if (respond) respond(request, reply)
        else answer(request, reply, apiKeys, projectSalt)
      }
    }
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    // A client that goes away ends a connection, and nothing else.
    serve(socket).catch(() => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`

  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    url: `${id}@${address}`,
    ...{ id, address, projectSalt, apiKeys, requests, clients, received, close },
    get open() {
      return sockets.size
    },
    [Symbol.asyncDispose]: close,
  }
}

async function readExactly(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const bytes = socket.read(length)
    if (bytes) return bytes
    await once(socket, 'readable')
  }
}

import { connect, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { ConnectionError, redactError, TlsError } from '@holdfast/shared'
import type { Call } from './call.js'
import { Connection } from './connection.js'
import type { Identity } from './identity.js'
import { type NodeAddress, writeHostAndPort } from './node-address.js'
import { verifyPeer } from './verify-peer.js'
import { canceledBy, within } from './within.js'

export interface DialOptions {
  readonly identity: Identity
  /** Milliseconds until there is a connection to the right node. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
}

/** Says that DRPC follows, to a port that speaks other things as well (storj.io/drpc, drpcmigrate/header.go). */
const DRPC_HEADER = 'DRPC!!!1'

/**
 * Connects with a node and makes sure that it is this one. Nothing of a call has been sent before that.
 * @throws TlsError for another node, or one that cannot prove who it is; TimeoutError, ConnectionError, CanceledError
 */
export async function dial(
  node: NodeAddress,
  { identity, timeout, signal }: DialOptions,
  call: Call,
): Promise<Connection> {
  if (signal?.aborted) throw canceledBy(signal, call.context)
  const plain = connect({ host: node.host, port: node.port, noDelay: true })
  // Each step below listens for what fails it; between two of them nobody would, and the program would end.
  plain.on('error', () => {})
  const late = `no connection to ${writeHostAndPort(node)}`
  try {
    return await within(handshake(plain, node, identity, call), { ms: timeout, signal, late }, call.context)
  } catch (error) {
    plain.destroy()
    throw error
  }
}

async function handshake(
  plain: Socket,
  node: NodeAddress,
  identity: Identity,
  call: Call,
): Promise<Connection> {
  await reached(plain, 'connect').catch((error) => {
    throw failed(ConnectionError, `no connection to ${writeHostAndPort(node)}`, error, call)
  })
  plain.write(DRPC_HEADER)
  const socket = connectTls({
    ...{ socket: plain, ...identity, minVersion: 'TLSv1.2', servername: '' },
    // Node would ask for names, and for authorities that everybody knows: here is neither. `verifyPeer` asks instead.
    rejectUnauthorized: false,
  })
  socket.on('error', () => {})
  await reached(socket, 'secureConnect').catch((error) => {
    const Class = /^ERR_(SSL|TLS)|^EPROTO/.test(error.code) ? TlsError : ConnectionError
    throw failed(Class, `no TLS with ${writeHostAndPort(node)}`, error, call)
  })
  const met = idOf(socket, node, call)
  if (met !== node.id)
    throw new TlsError(
      `no trust in ${writeHostAndPort(node)}: it is node ${met}, not ${node.id}`,
      call.context,
    )
  return new Connection(socket)
}

/** Resolves with an event, and fails with whatever makes it impossible. */
function reached(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve)
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the far end hung up')))
  })
}

function idOf(socket: TLSSocket, node: NodeAddress, call: Call): string {
  try {
    return verifyPeer(socket)
  } catch (error) {
    throw failed(
      TlsError,
      `no trust in ${writeHostAndPort(node)}, which is to be node ${node.id}`,
      error,
      call,
    )
  }
}

function failed(Class: typeof ConnectionError, what: string, error: unknown, { context, secrets }: Call) {
  const cause = redactError(error, secrets)
  return new Class(`${what}: ${cause.message}`, { ...context, cause })
}

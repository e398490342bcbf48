import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '@holdfast/emulator'
import { createStorjBridgeClient, KeyPair } from '@holdfast/storj-bridge-client'
import type { MetadiskClient } from './metadisk-client.ts'
import { type Credentials, type Methods, type Peer, startPeer } from './peer.ts'
import type { StorjLib } from './storj-lib.ts'

/** A bridge with an account, and the clients that may be tried on it; by the account's key unless told. */
export type OpenBridge = Awaited<ReturnType<typeof openBridge>>

/** Starts the emulator's bridge of an era. What is started beside it ends with it. */
export async function openBridge(era: 2016 | 'last') {
  const emulator = await startEmulator({ services: ['storj-bridge'], 'storj-bridge': { era } })
  const bridge = emulator['storj-bridge']
  const { baseUrl, email, password, privateKey } = bridge
  const folder = await mkdtemp(join(tmpdir(), 'storj-bridge-'))
  const peers: Peer<unknown>[] = []

  const start = <Client extends Methods<Client>>(
    program: string,
    credentials: Credentials = { privateKey },
  ): Client => {
    const peer = startPeer<Client>(program, {
      baseUrl,
      folder: join(folder, `${peers.length}`),
      ...credentials,
    })
    peers.push(peer)
    return peer.client
  }
  return {
    ...bridge,
    byKey: { privateKey },
    byPassword: { email, password },
    /** A folder for the time being. */
    folder,
    ours: createStorjBridgeClient({ baseUrl, keyPair: KeyPair.import(privateKey) }),
    metadisk: (as?: Credentials) => start<MetadiskClient>('metadisk-client.ts', as),
    storjLib: (as?: Credentials & { folder?: string }) => start<StorjLib>('storj-lib.ts', as),
    /** The methods of a client that nobody has called. */
    async uncalled(program: 'metadisk-client' | 'storj-lib'): Promise<string[]> {
      const those = peers.filter((peer) => peer.program === `${program}.ts`)
      const [first = new Set<string>(), ...rest] = await Promise.all(those.map((peer) => peer.uncalled()))
      return [...rest.reduce((left, each) => left.intersection(each), first)].sort()
    },
    async stop() {
      await Promise.all(peers.map((peer) => peer.stop()))
      await emulator.stop()
      await rm(folder, { recursive: true })
    },
  }
}

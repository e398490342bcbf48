import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '@holdfast/emulator'
import { createStorjBridgeClient, KeyPair } from '@holdfast/storj-bridge-client'
import { startRecorder } from '../../seeds/pinarkive/recorder.ts'
import { seenInRequests } from '../../support/coverage.ts'
import { fromNpm } from '../../support/strangers.ts'
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

  // Each stranger comes by a door of its own, so that it is known who has asked.
  const doors = { metadisk: await startRecorder(baseUrl), storjLib: await startRecorder(baseUrl) }

  const start = <Client extends Methods<Client>>(
    program: string,
    door: keyof typeof doors,
    credentials: Credentials = { privateKey },
  ): Client => {
    const peer = startPeer<Client>(program, {
      baseUrl: doors[door].origin,
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
    /** What metadisk-client has sent. */
    metadiskRequests: doors.metadisk.requests,
    /** A folder for the time being. */
    folder,
    ours: createStorjBridgeClient({ baseUrl, keyPair: KeyPair.import(privateKey) }),
    metadisk: (as?: Credentials) => start<MetadiskClient>('metadisk-client.ts', 'metadisk', as),
    storjLib: (as?: Credentials & { folder?: string }) => start<StorjLib>('storj-lib.ts', 'storjLib', as),
    /** The methods of a client that nobody has called. */
    async uncalled(program: 'metadisk-client' | 'storj-lib'): Promise<string[]> {
      const those = peers.filter((peer) => peer.program === `${program}.ts`)
      const [first = new Set<string>(), ...rest] = await Promise.all(those.map((peer) => peer.uncalled()))
      return [...rest.reduce((left, each) => left.intersection(each), first)].sort()
    },
    async stop() {
      await Promise.all(peers.map((peer) => peer.stop()))
      for (const door of Object.values(doors)) await door.stop()
      await emulator.stop()
      seenInRequests(fromNpm('metadisk-client'), 'storj-bridge', doors.metadisk.requests)
      seenInRequests(fromNpm('storj-lib'), 'storj-bridge', doors.storjLib.requests)
      await rm(folder, { recursive: true })
    },
  }
}

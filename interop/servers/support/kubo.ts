import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Missing } from '../../support/needs.ts'
import { startDaemon } from './daemon.ts'
import { buildProgram } from './go.ts'

const run = promisify(execFile)

/** A Kubo node that talks to other nodes over 127.0.0.1 and to nothing else. */
export interface KuboNode {
  readonly gatewayUrl: string
  /** Of its RPC API, as a libp2p address. */
  readonly rpcMultiaddr: string
  /** Each with the node's peer ID. */
  readonly multiaddrs: readonly string[]
  /** Runs `ipfs …` on it, as its user does. @returns what it printed, without the last end of line */
  ipfs(...args: readonly string[]): Promise<string>
  /** `ipfs add`, without pinning. @returns the CID */
  add(content: Uint8Array | string, ...options: readonly string[]): Promise<string>
  hasBlock(cid: string): Promise<boolean>
  /** Dials another node and waits for the connection. */
  connect(other: KuboNode): Promise<void>
  disconnect(other: KuboNode): Promise<void>
  stop(): Promise<void>
}

export interface KuboOptions {
  /** For how long its gateway looks for content before it gives up; `30s` is Kubo's own. */
  readonly retrievalTimeout?: string
  /** With `dht` it can resolve IPNS names, of its own keys alone where it is connected to nobody; `none` unless told. */
  readonly routing?: 'none' | 'dht'
}

/** Builds Kubo and starts a node, or says why it cannot be had. */
export async function startKubo(options: KuboOptions = {}): Promise<KuboNode | Missing> {
  const program = await buildProgram('ipfs', 'github.com/ipfs/kubo/cmd/ipfs', 'kubo')
  if (typeof program !== 'string') return program

  const folder = await mkdtemp(join(tmpdir(), 'holdfast-kubo-'))
  // Its telemetry is on unless told (docs/telemetry.md), and goes to the network.
  // A policy for MFS is looked at every 30 seconds unless told (cmd/ipfs/kubo/pinmfs.go).
  const env = { IPFS_PATH: folder, IPFS_TELEMETRY: 'off', MFS_PIN_POLL_INTERVAL: '500ms' }
  const ipfsWith = async (stdin: Uint8Array | string, args: readonly string[]) => {
    const running = run(program, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 24 })
    running.child.stdin?.end(stdin)
    const { stdout } = await running
    return stdout.replace(/\n$/, '')
  }
  const ipfs = (...args: readonly string[]) => ipfsWith('', args)

  await ipfs('init', '--profile=test')
  await configure(join(folder, 'config'), options)
  const { up, stop } = await startDaemon(program, ['daemon'], { folder, env, isUp: addressesIn })
  try {
    const { Addresses: multiaddrs } = JSON.parse(await ipfs('id')) as { Addresses: string[] }
    return {
      ...up,
      multiaddrs,
      ipfs,
      add: (content, ...options) => ipfsWith(content, ['add', '--quieter', '--pin=false', ...options]),
      hasBlock: (cid) =>
        ipfs('block', 'stat', '--offline', cid).then(
          () => true,
          () => false,
        ),
      connect: async (other) => void (await ipfs('swarm', 'connect', ...other.multiaddrs)),
      disconnect: async (other) => {
        const peer = other.multiaddrs[0]?.split('/p2p/')[1] ?? ''
        if ((await ipfs('swarm', 'peers')).includes(peer)) await ipfs('swarm', 'disconnect', `/p2p/${peer}`)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * The profile `test` takes free ports of 127.0.0.1, and leaves out bootstrap nodes, mDNS and port mapping. Beyond that
 * (docs/config.md): nobody is asked who has content, nor told, and no content is fetched over HTTP.
 */
async function configure(
  file: string,
  { retrievalTimeout = '30s', routing = 'none' }: KuboOptions,
): Promise<void> {
  const config = JSON.parse(await readFile(file, 'utf8'))
  Object.assign(config, {
    Routing: { Type: routing, LoopbackAddressesOnLanDHT: true },
    Provide: { Enabled: false },
    HTTPRetrieval: { Enabled: false },
    Version: { SwarmCheckEnabled: false },
    AutoNAT: { ServiceMode: 'disabled' },
  })
  config.Gateway.RetrievalTimeout = retrievalTimeout
  Object.assign(config.Swarm, { RelayClient: { Enabled: false }, EnableHolePunching: false })
  await writeFile(file, JSON.stringify(config))
}

function addressesIn(said: string): Pick<KuboNode, 'gatewayUrl' | 'rpcMultiaddr'> | undefined {
  if (!said.includes('Daemon is ready')) return undefined
  const [, rpcMultiaddr] = /RPC API server listening on (\S+)/.exec(said) ?? []
  const [, gatewayPort] = /Gateway server listening on \/ip4\/127\.0\.0\.1\/tcp\/(\d+)/.exec(said) ?? []
  if (!rpcMultiaddr || !gatewayPort) throw new Error(`Kubo says otherwise where it is\n${said}`)
  return { rpcMultiaddr, gatewayUrl: `http://127.0.0.1:${gatewayPort}` }
}

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Missing } from '../../support/needs.ts'
import { startDaemon } from './daemon.ts'
import { freePort } from './free-port.ts'
import { buildProgram } from './go.ts'
import type { KuboNode } from './kubo.ts'

const run = promisify(execFile)

/** A cluster of one peer, which pins on one Kubo node what its pinning service is asked to. */
export interface IpfsCluster {
  readonly baseUrl: string
  /** A token that it gave for a name and a password. */
  readonly accessToken: string
  stop(): Promise<void>
}

export interface IpfsClusterOptions {
  /** After how long without a block a pin has failed; `2m0s` is the default of ipfs-cluster. */
  readonly pinTimeout?: string
}

/** Builds ipfs-cluster and starts it before a node, or says why it cannot be had. */
export async function startIpfsCluster(
  node: KuboNode,
  { pinTimeout = '2m0s' }: IpfsClusterOptions = {},
): Promise<IpfsCluster | Missing> {
  const program = await buildProgram(
    'ipfs-cluster-service',
    'github.com/ipfs-cluster/ipfs-cluster/cmd/ipfs-cluster-service',
    'ipfs-cluster',
  )
  if (typeof program !== 'string') return program

  const folder = await mkdtemp(join(tmpdir(), 'holdfast-ipfs-cluster-'))
  await run(program, ['--config', folder, 'init'])
  const port = await freePort()
  await configure(join(folder, 'service.json'), { node, port, pinTimeout })
  const baseUrl = `http://127.0.0.1:${port}`
  const { up, stop } = await startDaemon(program, ['--config', folder, 'daemon'], {
    folder,
    isUp: () => askForToken(baseUrl),
  })
  return { baseUrl, accessToken: up, stop }
}

const USER = 'user'
const PASSWORD = 'only-for-tests'

/** Of its APIs the pinning service alone, with a password; of other peers and of the network, nothing. */
async function configure(
  file: string,
  { node, port, pinTimeout }: { node: KuboNode; port: number; pinTimeout: string },
): Promise<void> {
  const config = JSON.parse(await readFile(file, 'utf8'))
  Object.assign(config.cluster, { listen_multiaddress: ['/ip4/127.0.0.1/tcp/0'], mdns_interval: '0s' })
  Object.assign(config.ipfs_connector.ipfshttp, {
    node_multiaddress: node.rpcMultiaddr,
    pin_timeout: pinTimeout,
  })
  const { pinsvcapi } = config.api
  config.api = {
    pinsvcapi: {
      ...pinsvcapi,
      http_listen_multiaddress: `/ip4/127.0.0.1/tcp/${port}`,
      basic_auth_credentials: { [USER]: PASSWORD },
    },
  }
  await writeFile(file, JSON.stringify(config))
}

async function askForToken(baseUrl: string): Promise<string | undefined> {
  const headers = { authorization: `Basic ${btoa(`${USER}:${PASSWORD}`)}` }
  const response = await fetch(`${baseUrl}/token`, { method: 'POST', headers }).catch(() => undefined)
  if (!response?.ok) return undefined
  const { token } = (await response.json()) as { token: string }
  return token
}

import type { Missing } from '../../support/needs.ts'
import { type IpfsCluster, type IpfsClusterOptions, startIpfsCluster } from './ipfs-cluster.ts'
import { type KuboNode, startKubo } from './kubo.ts'

/** A cluster, the node that it pins on, and another node that it does not know. */
export interface ClusterOnKubo extends IpfsCluster {
  readonly node: KuboNode
  readonly holder: KuboNode
}

/** Starts all three on 127.0.0.1, or says why they cannot be had. */
export async function startClusterOnKubo(options?: IpfsClusterOptions): Promise<ClusterOnKubo | Missing> {
  const begun: { stop(): Promise<void> }[] = []
  const stop = async () => {
    for (const each of begun.reverse()) await each.stop()
  }
  try {
    const node = await startKubo()
    if ('missing' in node) return node
    begun.push(node)
    const holder = await startKubo()
    if ('missing' in holder) throw new Error(holder.missing)
    begun.push(holder)
    const cluster = await startIpfsCluster(node, options)
    if ('missing' in cluster) {
      await stop()
      return cluster
    }
    begun.push(cluster)
    return { ...cluster, node, holder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

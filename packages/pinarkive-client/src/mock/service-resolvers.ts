import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pinarkive/operations.gen.js'
import { failure } from './failures.js'
import { type MockedPeer, showPlan } from './plans.js'
import type { MockedService } from './service.js'
import type { StoredUpload } from './uploads.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'health' | 'getPlans' | 'getPeers' | 'getStatus' | 'getAllocations'
>

const UNKNOWN = failure(404, 'This CID is not pinned by this account')

export const serviceResolvers = (service: MockedService): Resolvers => {
  const { plans, clusters, now, planOf, uploads, caller } = service
  const time = () => new Date(now()).toISOString()

  /** What is kept of a CID, by whom, or why that is not said. */
  const look = (credentials: Readonly<Record<string, string>>, cid: string, cl: string | undefined) => {
    const { id, user } = caller(credentials).account
    if (cl !== undefined && !planOf(user).clusters.includes(cl))
      return failure(403, `The plan has no cluster ${cl}`)
    const upload = uploads.byCid(id, cid).find(({ clusterId }) => cl === undefined || clusterId === cl)
    const cluster = clusters.find(({ clusterId }) => clusterId === upload?.clusterId)
    return upload ? { upload, peers: cluster?.peers ?? [] } : UNKNOWN
  }

  return {
    health: () => ({ status: 200, body: { status: 'ok', timestamp: time() } }),
    getPlans: () => ({ status: 200, body: plans.map(showPlan) }),
    getPeers() {
      const peers = [
        ...new Map(clusters.flatMap((each) => each.peers).map((peer) => [peer.id, peer])).values(),
      ]
      return { status: 200, body: { success: true, peers, count: peers.length, timestamp: time() } }
    },
    getStatus({ credentials, path: { cid }, query: { cl } }) {
      const found = look(credentials, cid, cl)
      if ('status' in found) return found
      const { upload, peers } = found
      const status = upload.status === 'pinned' ? 'pinned' : 'unpinned'
      const peerPins = peers.map((peer) => ({ ...peer, status, timestamp: upload.uploadedAt, error: '' }))
      return { status: 200, body: { ...report(upload, peers, time()), status, peers: peerPins } }
    },
    getAllocations({ credentials, path: { cid }, query: { cl } }) {
      const found = look(credentials, cid, cl)
      if ('status' in found) return found
      const { upload, peers } = found
      const nodes = peers.map(({ id }) => id)
      return {
        status: 200,
        body: { ...report(upload, peers, time()), nodes, pin_info: { name: upload.filename } },
      }
    },
  }
}

const report = ({ cid, filename }: StoredUpload, peers: readonly MockedPeer[], timestamp: string) => ({
  success: true,
  cid,
  ...(filename !== undefined && { name: filename }),
  replication_factor: peers.length,
  timestamp,
})

import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pinarkive/operations.gen.js'
import type { Me } from '../generated/pinarkive/types.gen.js'
import type { Account } from './accounts.js'
import { failure } from './failures.js'
import { showPlan } from './plans.js'
import type { MockedService } from './service.js'
import { listUploads } from './uploads.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'getMe' | 'getMyPlan' | 'listClusters' | 'listUploads' | 'getDagDetail'
>

export const accountResolvers = (service: MockedService): Resolvers => {
  const { uploads, clusters, planOf, total, caller } = service
  return {
    getMe: ({ credentials }) => ({ status: 200, body: showUser(service, caller(credentials).account) }),
    getMyPlan: ({ credentials }) => ({
      status: 200,
      body: showPlan(planOf(caller(credentials).account.user)),
    }),
    listClusters({ credentials }) {
      const plan = planOf(caller(credentials).account.user)
      const allowed = clusters.filter(({ clusterId }) => plan.clusters.includes(clusterId))
      return { status: 200, body: allowed.map(({ peers, ...cluster }) => cluster) }
    },
    listUploads({ credentials, query }) {
      const { id, user } = caller(credentials).account
      return { status: 200, body: listUploads(uploads.all(id), query, planOf(user).largestPage, total) }
    },
    getDagDetail({ credentials, path: { cidDag } }) {
      const { account } = caller(credentials)
      const found = uploads.byCid(account.id, cidDag).find(({ files }) => files)
      if (!found?.files) return failure(404, 'This account has no directory of this CID')
      return { status: 200, body: { cid: cidDag, filename: found.filename, files: [...found.files] } }
    },
  }
}

/** An account as the service shows it. */
export function showUser({ planOf }: MockedService, { id, user, createdAt }: Account): Me {
  const { email, username = email.split('@')[0] as string } = user
  const { code, clusters } = planOf(user)
  return { id, email, username, plan: code, role: 'user', createdAt, clusters }
}

import type { Account } from './accounts.js'
import { failure } from './failures.js'
import type { MockedService } from './service.js'

/** Where something goes, and until when. */
export interface Placed {
  readonly clusterId: string
  readonly expiresAt: string | null
}

/** Where an account's content goes, or why it may not go there. */
export function place(
  { planOf, now }: MockedService,
  { user }: Account,
  { cl, timelock }: { cl?: string | undefined; timelock?: string | undefined },
): Placed | ReturnType<typeof failure<400 | 403>> {
  const plan = planOf(user)
  const endsAt = timelock === undefined ? undefined : Date.parse(timelock)
  if (endsAt !== undefined && endsAt <= now()) return failure(400, 'The timelock is in the past')
  if (endsAt !== undefined && !plan.timelock) return failure(403, 'The plan has no timelock')
  const clusterId = cl ?? (plan.clusters[0] as string)
  if (!plan.clusters.includes(clusterId)) return failure(403, `The plan has no cluster ${clusterId}`)
  return { clusterId, expiresAt: endsAt === undefined ? null : new Date(endsAt).toISOString() }
}

/** Why so many bytes may not be kept. */
export function refuseSize(
  { planOf, uploads }: MockedService,
  { id, user }: Account,
  bytes: number,
  kind: 'file' | 'directory',
) {
  const { maxFileSizeBytes, maxDirectorySizeBytes, storageLimit } = planOf(user)
  const largest = (kind === 'file' ? maxFileSizeBytes : maxDirectorySizeBytes) ?? Number.POSITIVE_INFINITY
  if (bytes > largest) return failure(413, `The ${kind} is too large`, { code: 'FILE_TOO_LARGE' })
  if (uploads.bytes(id) + bytes > (storageLimit ?? Number.POSITIVE_INFINITY))
    return failure(403, 'The plan has not so much space')
  return undefined
}

import type { Cluster, LoginResult, Pin, UploadsPage } from './generated/pinarkive/types.gen.js'

// PinArkive's answers are not published in full, and its own clients disagree about them (see the document). What is
// needed is made sure of here; everything else is passed on as it came.

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const hasText = (body: unknown, field: string): body is Fields =>
  isObject(body) && typeof body[field] === 'string' && body[field] !== ''

/** An answer that has to have this text. */
export const readWith =
  (field: 'cid' | 'token' | 'temporaryToken') =>
  (body: unknown): never | undefined =>
    hasText(body, field) ? (body as never) : undefined

/** A session, or the token for the second step. */
export const readLogin = (body: unknown): LoginResult | undefined =>
  readWith(isObject(body) && body.requires2FA === true ? 'temporaryToken' : 'token')(body)

/** The total stands in `pagination`, as the official command line reads it, or beside `uploads`, as documented. */
export function readUploadsPage(body: unknown): UploadsPage | undefined {
  if (!isObject(body) || !Array.isArray(body.uploads)) return undefined
  if (!body.uploads.every((upload) => hasText(upload, 'cid'))) return undefined
  const total = [Object(body.pagination).total, body.total].find((total) => typeof total === 'number')
  return { ...body, total } as UploadsPage
}

/** The answer to a pin may leave out the CID that it was asked for. */
export const readPin =
  (cid: string) =>
  (body: unknown): (Pin & { cid: string }) | undefined =>
    isObject(body) ? { ...body, cid: hasText(body, 'cid') ? String(body.cid) : cid } : undefined

/** A list that is the whole answer, or in one field of it. */
export const readList =
  <Item>(field: string) =>
  (body: unknown): Item[] | undefined => {
    const list = Array.isArray(body) ? body : Object(body)[field]
    return Array.isArray(list) && list.every(isObject) ? (list as Item[]) : undefined
  }

/** Clusters are named by `clusterId`, as documented, or by `id`, as in the official types. */
export const readClusters = (body: unknown): Cluster[] | undefined =>
  readList<Fields>('clusters')(body)?.map((cluster) => {
    const clusterId = cluster.clusterId ?? cluster.id
    return { ...cluster, ...(clusterId !== undefined && { clusterId: String(clusterId) }) } as Cluster
  })

import type { DagFile, ListUploadsData, UploadItem, UploadsPage } from '../generated/pinarkive/types.gen.js'
import { objectId } from './accounts.js'

/** What the service keeps for an account: what is known of the content, never its bytes. */
export interface StoredUpload extends UploadItem {
  readonly uploadId: string
  readonly clusterId: string
  readonly expiresAt: string | null
  readonly uploadedAt: string
  /** Of a directory. */
  readonly files?: readonly DagFile[] | undefined
}

export type NewUpload = Omit<StoredUpload, 'uploadId' | 'uploadedAt' | 'status'>

/** What mocked accounts have uploaded and pinned, by the identifier of the account. */
export function createUploads(now: () => number) {
  const stored: { readonly owner: string; upload: StoredUpload }[] = []

  /** What has ended is no longer kept. */
  const present = (upload: StoredUpload): StoredUpload => {
    const ended = upload.expiresAt !== null && Date.parse(upload.expiresAt) <= now()
    return { ...upload, status: ended ? 'unpinned' : 'pinned' }
  }
  const of = (owner: string) => stored.filter((entry) => entry.owner === owner)

  return {
    /** Newest first. */
    all: (owner: string): StoredUpload[] => of(owner).map(({ upload }) => present(upload)),
    byCid: (owner: string, cid: string): StoredUpload[] =>
      of(owner).flatMap(({ upload }) => (upload.cid === cid ? [present(upload)] : [])),
    bytes: (owner: string): number => of(owner).reduce((sum, { upload }) => sum + (upload.size ?? 0), 0),
    /** Whether a second one of the same CID is a second entry is not documented: here it is, so that it shows. */
    add(owner: string, upload: NewUpload): StoredUpload {
      const added = { ...upload, uploadId: objectId(), uploadedAt: new Date(now()).toISOString() }
      stored.unshift({ owner, upload: added })
      return present(added)
    },
    /** The name before; nothing where there is no such upload. */
    rename(owner: string, uploadId: string, name: string): string | undefined {
      const entry = of(owner).find(({ upload }) => upload.uploadId === uploadId)
      if (!entry) return undefined
      const { filename = '' } = entry.upload
      entry.upload = { ...entry.upload, filename: name }
      return filename
    },
    /** Whether there was one. */
    remove(owner: string, cid: string): boolean {
      const left = stored.filter((entry) => entry.owner !== owner || entry.upload.cid !== cid)
      return stored.splice(0, stored.length, ...left).length > left.length
    },
  }
}

/** Where a page says how many entries there are in all: sources disagree. */
export type MockedTotal = 'pagination' | 'beside' | 'both'

type Query = NonNullable<ListUploadsData['query']>

/** One page of what is kept. A limit above the plan's is taken for the plan's. */
export function listUploads(
  uploads: readonly StoredUpload[],
  { page = 1, limit: wanted = 20, parentCid, hasExpiration, cid }: Query,
  largestPage: number,
  shape: MockedTotal,
): UploadsPage {
  const entries = parentCid === undefined ? uploads.map(showUpload) : filesOf(uploads, parentCid)
  const found = entries.filter((each) => (!cid || each.cid === cid) && (!hasExpiration || each.expiresAt))
  const limit = Math.min(wanted, largestPage)
  const total = found.length
  return {
    uploads: found.slice((page - 1) * limit, page * limit),
    ...(shape !== 'beside' && { pagination: { page, limit, total } }),
    ...(shape !== 'pagination' && { total }),
  }
}

const showUpload = ({ files, ...item }: StoredUpload): UploadItem => item

function filesOf(uploads: readonly StoredUpload[], parentCid: string): UploadItem[] {
  const {
    files = [],
    clusterId,
    expiresAt,
    uploadedAt,
    status,
  } = uploads.find(({ cid }) => cid === parentCid) ?? ({} as Partial<StoredUpload>)
  return files.map(({ path, ...file }) => ({
    ...file,
    type: 'file',
    clusterId,
    expiresAt,
    uploadedAt,
    status,
  }))
}

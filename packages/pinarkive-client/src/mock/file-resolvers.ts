import { cidOf, parseCid } from '@holdfast/shared/cid'
import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pinarkive/operations.gen.js'
import { makeDirectory, pathsOf } from './content.js'
import { failure } from './failures.js'
import { place, refuseSize } from './placement.js'
import type { MockedService } from './service.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'uploadFile' | 'uploadDirectory' | 'uploadDirectoryDag' | 'pinCid' | 'removeFile' | 'renameFile'
>

const UNKNOWN = failure(404, 'This CID is not pinned by this account')

export const fileResolvers = (service: MockedService): Resolvers => {
  const { uploads, directories, flattensPaths, cid: parameters, caller } = service
  return {
    async uploadFile({ credentials, body }) {
      const { account } = caller(credentials)
      const { file } = body
      const placed = place(service, account, body)
      if ('status' in placed) return placed
      const refusal = refuseSize(service, account, file.size, 'file')
      if (refusal) return refusal
      const { cid, bytes: size } = await cidOf(file, parameters)
      const filename = file instanceof File ? file.name : 'blob'
      const { uploadId } = uploads.add(account.id, { cid, ...placed, filename, size, type: 'file' })
      const message = 'File uploaded'
      return {
        status: 201,
        body: { cid, ...placed, status: 'pinned', uploadId, filename, size, type: 'file', message },
      }
    },

    async uploadDirectory({ credentials, body }) {
      const { account } = caller(credentials)
      const placed = place(service, account, body)
      if ('status' in placed) return placed
      const found = Object.hasOwn(directories, body.dirPath) ? directories[body.dirPath] : undefined
      if (!found) return failure(400, 'The server has no such directory')
      const made = await makeDirectory(Object.entries(found), parameters)
      if (typeof made === 'string') return failure(400, made)
      const { cid, bytes: size, files } = made
      const refusal = refuseSize(service, account, size, 'directory')
      if (refusal) return refusal
      const filename = body.dirPath.split('/').filter(Boolean).at(-1) ?? body.dirPath
      const { uploadId } = uploads.add(account.id, {
        cid,
        ...placed,
        filename,
        size,
        type: 'directory',
        files,
      })
      return {
        status: 201,
        body: { cid, ...placed, status: 'pinned', uploadId, filename, size, type: 'directory' },
      }
    },

    async uploadDirectoryDag({ credentials, body }) {
      const { account } = caller(credentials)
      const placed = place(service, account, body)
      if ('status' in placed) return placed
      const bytes = body.files.reduce((sum, { size }) => sum + size, 0)
      const refusal = refuseSize(service, account, bytes, 'directory')
      if (refusal) return refusal
      const made = await makeDirectory(pathsOf(body.files, flattensPaths), parameters)
      if (typeof made === 'string') return failure(400, made)
      const { cid, files, dagBytes } = made
      const { dirName: filename = 'directory' } = body
      uploads.add(account.id, { cid, ...placed, filename, size: bytes, type: 'directory', files })
      const totals = { total_files: files.length, total_size: bytes }
      const shown = { filename, size: dagBytes, type: 'directory', files: [...files], ...totals }
      return { status: 201, body: { message: 'Directory uploaded', cid, ...shown, ...placed } }
    },

    pinCid({ credentials, path: { cid }, body }) {
      const { account } = caller(credentials)
      if (!parseCid(cid)) return failure(400, 'This is no CID')
      const placed = place(service, account, body)
      if ('status' in placed) return placed
      const { originalName, customName } = body
      const filename = customName ?? originalName ?? cid
      uploads.add(account.id, {
        cid,
        ...placed,
        filename,
        ...(originalName !== undefined && { originalName }),
        ...(customName !== undefined && { customName }),
      })
      return {
        status: 201,
        body: { cid, ...placed, pinned: true, status: 'pinned', ...(customName && { customName }) },
      }
    },

    removeFile({ credentials, path: { cid } }) {
      const removed = uploads.remove(caller(credentials).account.id, cid)
      return removed ? { status: 200, body: { cid, removed } } : UNKNOWN
    },

    renameFile({ credentials, path: { uploadId }, body: { newName } }) {
      const before = uploads.rename(caller(credentials).account.id, uploadId, newName)
      if (before === undefined) return failure(404, 'This account has no such upload')
      return { status: 200, body: { updated: before !== newName, newName } }
    },
  }
}

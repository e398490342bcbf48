import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pintheon/operations.gen.js'
import { WORKER_LOST } from './pages.js'
import type { MockedService } from './service.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'createDirectory' | 'listDirectories' | 'getDirectoryIpns' | 'listIpnsKeys' | 'publishDirectory'
>

const missing = (field: string) =>
  ({ status: 400, body: `Missing or empty value for field: ${field}` }) as const

export const directoryResolvers = (service: MockedService): Resolvers => {
  const { directories, quirks } = viewOf(service)
  return {
    createDirectory({ body: { name } }) {
      if (!name?.trim()) return { status: 400, body: { error: 'Directory name is required' } }
      if (quirks().kuboDown || !directories.create(name))
        return { status: 400, body: { error: 'Failed to create directory' } }
      return { status: 200, body: { success: true, directories: directories.list() } }
    },
    listDirectories: () => ({
      status: 200,
      body: { directories: quirks().kuboDown ? [] : directories.list() },
    }),
    getDirectoryIpns({ body: { directory } }) {
      if (!directory) return missing('directory')
      const ipns_hash = directories.keyOf(directory)
      if (ipns_hash) return { status: 200, body: { success: true, directory, ipns_hash } }
      return { status: 404, body: { error: 'No IPNS key found for directory', directory } }
    },
    listIpnsKeys: () => ({ status: 200, body: { keys: directories.keys() } }),
    async publishDirectory({ body: { directory } }) {
      if (!directory) return missing('directory')
      const published = quirks().kuboDown ? undefined : await directories.publish(directory)
      if (!published) return { status: 400, body: { error: 'Failed to publish directory to IPNS' } }
      if (quirks().kubo502) return WORKER_LOST
      const { id: ipns_name, cid } = published
      return { status: 200, body: { success: true, directory, ipns_name, ipfs_path: `/ipfs/${cid}` } }
    },
  }
}

/** Quirks are switched while the mock runs. */
const viewOf = (service: MockedService) => ({
  directories: service.directories,
  quirks: () => service.quirks,
})

import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pintheon/operations.gen.js'
import type { FileForm, UploadAnswer } from '../generated/pintheon/types.gen.js'
import { pathTo } from './directories.js'
import { SERVER_ERROR, WORKER_LOST } from './pages.js'
import type { MockedService } from './service.js'

type Resolvers = Pick<MockResolvers<Operations>, 'uploadFile' | 'uploadFolder'>

const NOT_ADDED = { status: 400, body: { error: 'File not added' } } as const

export const uploadResolvers = (service: MockedService): Resolvers => ({
  async uploadFile({ body }) {
    const { file, encrypted, receiver_pub, directory } = body as Partial<FileForm>
    if (!(file instanceof Blob)) return { status: 400, body: 'No file uploaded' }
    const sealed = encrypted === 'true'
    if (sealed && !receiver_pub)
      return { status: 400, body: "Missing required field 'receiver_pub' for encrypted upload" }
    if (sealed && !/^[\w-]{43}=$/.test(receiver_pub as string)) return SERVER_ERROR
    const upload = { file, encrypted: String(encrypted), receiver: sealed ? receiver_pub : undefined }
    return keep(service, upload, directory ? pathTo(directory) : '/')
  },

  async uploadFolder({ body }) {
    const files = [(body as { 'files[]'?: Blob | Blob[] })['files[]'] ?? []].flat()
    if (!files.length) return { status: 400, body: { error: 'No files provided' } }
    if (service.quirks.folderUploadFails) return SERVER_ERROR
    const nodes = new Map<string, Awaited<ReturnType<typeof service.content.addFile>>>()
    for (const file of files) nodes.set(nameOf(file), await service.content.addFile(file))
    const { cid } = await service.content.addDirectory(nodes)
    const shown = [...nodes].map(([Name, node]) => ({ Hash: node.cid, Name, Size: String(node.dagBytes) }))
    return { status: 200, body: { success: true, directory_hash: cid, files: shown } }
  },
})

interface Upload {
  readonly file: Blob
  readonly encrypted: string
  /** For whom the node is to encrypt. */
  readonly receiver: string | undefined
}

/** Takes a file in: the IPFS daemon adds and pins it, its index gets a row, and a directory a copy. */
async function keep(service: MockedService, { file, encrypted, receiver }: Upload, directory: string) {
  const { quirks, content, files, directories } = service
  if (quirks.kuboDown) return SERVER_ERROR
  if (quirks.kuboRefuses === 'add') return NOT_ADDED
  const name = nameOf(file)
  const inRoot = directory === '/'
  const fits = inRoot || (directories.has(directory) && !directories.files(directory).has(name))
  if (!fits && !quirks.directoryCopyIgnored) return NOT_ADDED

  const plaintext = quirks.encryptedIsEmpty ? new Blob([]) : file
  const bytes = receiver === undefined ? file : archive(name, plaintext)
  const node = await content.addFile(bytes)
  if (quirks.kuboRefuses === 'pin') return NOT_ADDED
  if (receiver !== undefined) service.archives.push({ cid: node.cid, name, plaintext })
  const shown = {
    Hash: node.cid,
    Name: receiver === undefined ? name : `${name}.7z`,
    Size: `${node.dagBytes}`,
  }
  if (!inRoot) {
    directories.copy(directory, shown.Name, node)
    await directories.publish(directory)
  }
  files.put(
    {
      ...shown,
      Type: receiver === undefined ? typeOf(file) : 'application/x-7z-compressed',
      Encrypted: encrypted,
      CID: node.cid,
      ReceiverPub: receiver ?? null,
      Directory: directory,
      IPNSHash: directories.keyOf(directory) ?? null,
    },
    quirks.reuploadOverwritesIndex === true,
  )
  if (quirks.kubo502) return WORKER_LOST
  return { status: 200, body: answerOf(service, shown) } as const
}

function answerOf({ quirks, files }: MockedService, { Hash, ...rest }: Shown): UploadAnswer {
  if (quirks.fakeIpfs) return files.all().map((row) => ({ ...row }))
  return quirks.ipfsHash ? { IpfsHash: Hash, ...rest } : { Hash, ...rest }
}

type Shown = Record<'Hash' | 'Name' | 'Size', string>

/** As the form has it, paths and all. */
const nameOf = (file: Blob): string => (file instanceof File ? file.name : 'blob')

const typeOf = ({ type }: Blob): string => type.replace(/;.*/s, '').trim() || 'application/octet-stream'

/** Stands for an archive: it begins as those of 7-Zip do, and has the name and the bytes in clear. */
const archive = (name: string, plaintext: Blob): Blob =>
  new Blob([Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), name, plaintext])

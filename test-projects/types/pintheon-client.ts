import {
  type CallOptions,
  createPintheonClient,
  createPintheonFetchClient,
  type Directory,
  type Download,
  type Held,
  hasOutcome,
  InvalidFieldError,
  type PintheonClientOptions,
  type Uploaded,
} from '@holdfast/pintheon-client'
import { validators, zUploadAnswer } from '@holdfast/pintheon-client/zod'

const options: PintheonClientOptions = {
  baseUrl: 'https://localhost:9999',
  token: { secret: 'S', nodePublicKey: 'G', expiresIn: undefined },
  rateLimit: false,
  timeout: undefined,
  validators,
}

export async function use(file: Blob, call: CallOptions): Promise<Uploaded[]> {
  const client = createPintheonClient(options)
  const uploaded = await client.uploadFile(file, { name: 'a.txt', onProgress: ({ sent }) => void sent })
  const directories: Directory[] = await client.listDirectories(call)
  const site = await client.uploadFolder({ 'a.txt': 'text', 'b.txt': { source: file, type: 'a/b' } })
  const { stream }: Download = await client.download({ ipns: site.ipns_name }, { path: 'a.txt' })
  const info = await client.fileInfo(uploaded.cid)
  const url: string | undefined = info?.url
  const fetched = await createPintheonFetchClient(options).POST('/api_list_directories', { body: {} })
  zUploadAnswer.parse(fetched.data)
  await stream.cancel()
  return url && directories.length ? [uploaded, ...site.files] : []
}

export const heldOf = (error: unknown): Held | undefined => (hasOutcome(error) ? error.held : undefined)
export const fieldOf = (error: unknown): string | undefined =>
  InvalidFieldError.isInstance(error) ? error.field : undefined

export function misuse() {
  // @ts-expect-error: a key needs the node's
  createPintheonClient({ token: { secret: 'S' } })
  const client = createPintheonClient()
  // @ts-expect-error: a number is no source
  client.uploadFile(1)
  // @ts-expect-error: no such option
  client.uploadFile('a', { dir: 'a' })
}

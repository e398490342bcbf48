import {
  type CallOptions,
  createPinarkiveClient,
  createPinarkiveFetchClient,
  type DagFile,
  keepLoggedIn,
  MissingScopeError,
  type PinarkiveClientOptions,
  type UploadItem,
} from '@holdfast/pinarkive-client'
import { verify } from '@holdfast/pinarkive-client/verify'
import { validators, zUpload } from '@holdfast/pinarkive-client/zod'

const options: PinarkiveClientOptions = {
  token: keepLoggedIn(async () => 'token'),
  requestSource: 'web',
  timeout: undefined,
  validators,
}

export async function use(file: Blob, call: CallOptions): Promise<UploadItem[]> {
  const client = createPinarkiveClient(options)
  const upload = await client.uploadFile(file, { name: 'a.txt', verify, onProgress: ({ sent }) => void sent })
  const verification: 'verified' | 'unknown parameters' | undefined = upload.verification
  const dag = await client.uploadDirectoryDag({ 'a/b.txt': 'text', 'c.txt': { source: file, type: 'a/b' } })
  const files: DagFile[] = dag.files ?? []
  const login = await client.login('user@example.com', 'password', call)
  const token: string = login.requires2FA ? login.temporaryToken : login.token
  const { data } = await createPinarkiveFetchClient({ apiKey: token }).GET('/users/me')
  zUpload.parse(data)
  const uploads: UploadItem[] = []
  for await (const item of client.listAllUploads({ limit: files.length })) uploads.push(item)
  return verification ? uploads : []
}

export const scopeOf = (error: unknown): string | undefined =>
  MissingScopeError.isInstance(error) ? error.required : undefined

export function misuse() {
  // @ts-expect-error: two credentials
  createPinarkiveClient({ apiKey: 'key', token: 'token' })
  // @ts-expect-error: a key does not go with a request's source
  createPinarkiveClient({ apiKey: 'key', requestSource: 'web' })
  const client = createPinarkiveClient(options)
  // @ts-expect-error: a number is no source
  client.uploadFile(1)
  // @ts-expect-error: nor is it a time
  client.pinCid('cid', { timelock: 1 })
}

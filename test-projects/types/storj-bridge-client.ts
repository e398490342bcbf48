import {
  BridgeError,
  type BridgeErrorCode,
  type Bucket,
  type CallOptions,
  createStorjBridgeClient,
  createStorjBridgeFetchClient,
  type Download,
  KeyPair,
  type StorjBridgeClientOptions,
} from '@holdfast/storj-bridge-client'
import { validators, zBucket } from '@holdfast/storj-bridge-client/zod'

const options: StorjBridgeClientOptions = {
  baseUrl: 'https://bridge.example',
  keyPair: KeyPair.generate(),
  nonce: () => crypto.randomUUID(),
  timeout: undefined,
  validators,
}

export async function use(file: Blob, call: CallOptions): Promise<Bucket[]> {
  const client = createStorjBridgeClient(options)
  const bucket = await client.buckets.create({ name: 'a', keys: [KeyPair.generate(), '02'] }, call)
  const { hash } = await client.uploadFile(bucket.id, file, { name: 'a.txt' })
  const { stream }: Download = await client.downloadFile(bucket.id, hash, { concurrency: 2 })
  await stream.cancel()
  const { data } = await createStorjBridgeFetchClient(options).GET('/buckets')
  zBucket.array().parse(data)
  const buckets: Bucket[] = []
  for await (const each of client.buckets.listAll({ startDate: new Date(0) })) buckets.push(each)
  return buckets
}

export const codeOf = (error: unknown): BridgeErrorCode | undefined =>
  BridgeError.isInstance(error) ? error.code : undefined

export function misuse() {
  // @ts-expect-error: there is no bridge by default
  createStorjBridgeClient({})
  // @ts-expect-error: two credentials
  createStorjBridgeClient({ ...options, account: { email: 'a', password: 'b' } })
  // @ts-expect-error: no such operation
  createStorjBridgeClient(options).createToken('id', 'FLY')
}

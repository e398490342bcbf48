import {
  type ApiError,
  type CallOptions,
  createPinningClient,
  createPinningFetchClient,
  type ListQuery,
  NotFoundError,
  type PinningClientOptions,
  type PinStatus,
  providers,
} from '@holdfast/pinning-client'
import { validators, zPinStatus } from '@holdfast/pinning-client/zod'

const options: PinningClientOptions = {
  baseUrl: 'https://pins.example/psa',
  accessToken: async ({ refresh }) => (refresh ? 'new' : 'old'),
  // Under exactOptionalPropertyTypes an option that may be undefined has to say so.
  timeout: undefined,
  fetch: undefined,
  hooks: { onResponse: ({ status = 0, ms }) => void (status + ms) },
  validators,
}

export async function use(query: ListQuery, call: CallOptions): Promise<PinStatus[]> {
  const client = createPinningClient(options)
  const pins: PinStatus[] = [await client.add({ cid: 'cid', name: 'name', meta: { app: 'mine' } }, call)]
  for await (const pin of client.listAll(query)) pins.push(pin)
  const settled: PromiseSettledResult<PinStatus>[] = await client.addMany([{ cid: 'cid' }])
  const { data, error } = await createPinningFetchClient(options).GET('/pins', {
    params: { query: { limit: 5 } },
  })
  if (error) throw new Error(error.error.reason)
  zPinStatus.parse(pins[0])
  createPinningClient(providers.pinata({ accessToken: 'jwt' }))
  return [
    ...pins,
    ...settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    ...(data?.results ?? []),
  ]
}

export function whatWentWrong(error: unknown): ApiError | undefined {
  if (!NotFoundError.isInstance(error)) return undefined
  const status: number = error.status
  return status === 404 ? error : undefined
}

export function misuse() {
  const client = createPinningClient(options)
  // @ts-expect-error: the base URL is missing
  createPinningClient({ accessToken: 'token' })
  // @ts-expect-error: an option that there is not
  createPinningClient({ ...options, tiemout: 1 })
  // @ts-expect-error: without a CID
  client.add({ name: 'name' })
  // @ts-expect-error: a status that there is not
  client.list({ status: ['archived'] })
  // @ts-expect-error: a path that there is not
  client.http.GET('/pin')
  // @ts-expect-error: not the schema of this type
  const name: number = zPinStatus.parse({}).requestid
  return name
}

import { createStorjBridgeClient, NotFoundError } from '@holdfast/storj-bridge-client'

/** The life of a bucket, by a password: the curve is not in the bundle. */
export async function main({ 'storj-bridge': { baseUrl, email, password } }) {
  const client = createStorjBridgeClient({ baseUrl, account: { email, password } })

  const { id } = await client.buckets.create({ name: crypto.randomUUID() })
  const buckets = await client.buckets.list()
  await client.buckets.remove(id)
  const error = await client.buckets.get(id).catch((error) => error)
  return { listed: buckets.some((bucket) => bucket.id === id), missing: error instanceof NotFoundError }
}

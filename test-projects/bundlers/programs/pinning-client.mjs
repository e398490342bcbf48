import { createPinningClient, NotFoundError } from '@holdfast/pinning-client'

const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

/** The life of a pin. */
export async function main({ pinning }) {
  const client = createPinningClient(pinning)
  const name = crypto.randomUUID()

  const { requestid } = await client.add({ cid, name })
  const { status } = await client.waitForPinned(requestid, { intervalMs: 10 })
  const { count } = await client.list({ name })
  await client.remove(requestid)
  const error = await client.get(requestid).catch((error) => error)
  return { status, count, missing: error instanceof NotFoundError }
}

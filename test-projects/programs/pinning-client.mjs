import assert from 'node:assert/strict'
import { createPinningClient, HoldfastError, NotFoundError } from '@holdfast/pinning-client'
import document from '@holdfast/pinning-client/openapi.json' with { type: 'json' }
import { validators } from '@holdfast/pinning-client/zod'

const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

async function main() {
  const client = createPinningClient({ ...JSON.parse(process.env.EMULATOR ?? '').pinning, validators })
  const name = crypto.randomUUID()

  const { requestid } = await client.add({ cid, name })
  const { status } = await client.waitForPinned(requestid, { intervalMs: 10 })
  assert.equal(status, 'pinned')
  assert.equal((await client.list({ name })).count, 1)

  await client.remove(requestid)
  const error = await client.get(requestid).catch((error) => error)
  assert(error instanceof NotFoundError && HoldfastError.isInstance(error))

  return { package: '@holdfast/pinning-client', status, error: error.name, openapi: document.openapi }
}

main().then((seen) => console.log(JSON.stringify(seen)))

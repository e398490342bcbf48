import assert from 'node:assert/strict'
import { createPinarkiveClient, HoldfastError, loginWith2FA, NotFoundError } from '@holdfast/pinarkive-client'
import document from '@holdfast/pinarkive-client/openapi.json' with { type: 'json' }
import { verify } from '@holdfast/pinarkive-client/verify'
import { validators } from '@holdfast/pinarkive-client/zod'

async function main() {
  const { baseUrl, apiKey, email, password } = JSON.parse(process.env.EMULATOR ?? '').pinarkive
  const client = createPinarkiveClient({ baseUrl, apiKey, validators })

  const text = crypto.randomUUID()
  const progress = []
  const { cid, verification } = await client.uploadFile(text, {
    name: 'notes/ä.txt',
    verify,
    onProgress: ({ sent }) => progress.push(sent),
  })
  assert.equal(verification, 'verified')
  assert.deepEqual(progress, [0, 36])

  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  const dag = await client.uploadDirectoryDag({ 'a/1.txt': text, 'b/1.txt': bytes() }, { verify })
  assert.equal(dag.verification, 'verified')
  const listed = []
  for await (const upload of client.listAllUploads()) listed.push(upload.cid)
  assert(listed.includes(cid) && listed.includes(dag.cid))

  const session = await loginWith2FA(createPinarkiveClient({ baseUrl }), { email, password })
  const token = session.token
  assert.equal((await createPinarkiveClient({ baseUrl, token }).getMe()).email, email)

  await client.removeFile(dag.cid)
  await client.removeFile(cid)
  const error = await client.removeFile(cid).catch((error) => error)
  assert(error instanceof NotFoundError && HoldfastError.isInstance(error))

  return { package: '@holdfast/pinarkive-client', verification, openapi: document.openapi }
}

main().then((seen) => console.log(JSON.stringify(seen)))

import assert from 'node:assert/strict'
import {
  createPintheonClient,
  HoldfastError,
  InvalidArgumentError,
  TokenRefusedError,
} from '@holdfast/pintheon-client'
import document from '@holdfast/pintheon-client/openapi.json' with { type: 'json' }
import { validators } from '@holdfast/pintheon-client/zod'

async function main() {
  const { baseUrl, gatewayUrl, secret, nodePublicKey, accessToken } = JSON.parse(
    process.env.EMULATOR ?? '',
  ).pintheon
  const token = { secret, nodePublicKey }
  const client = createPintheonClient({ baseUrl, gatewayUrl, token, validators })
  assert.equal(await client.isOnline(), true)

  const text = crypto.randomUUID()
  const progress = []
  const { cid } = await client.uploadFile(text, {
    name: 'a.txt',
    onProgress: ({ sent }) => progress.push(sent),
  })
  assert.deepEqual(progress, [0, 36])
  const again = await client.uploadFile(text, { name: 'b.txt' })
  assert.deepEqual([again.cid, again.skipped], [cid, true])

  async function* bytes() {
    yield new TextEncoder().encode(crypto.randomUUID())
  }
  const directory = `site-${crypto.randomUUID()}`
  const site = await client.uploadFolder(
    { 'index.html': crypto.randomUUID(), 'a.css': bytes() },
    { directory },
  )
  assert.equal(site.files.length, 2)

  const { stream, size } = await client.download(cid, { range: { start: 1 } })
  assert.equal(await new Response(stream).text(), text.slice(1))
  assert.equal(size, 35)
  const info = await client.fileInfo(cid)
  assert.equal(info.contentLength, 36)
  assert.equal(info.url, client.urlOf(cid))

  const issued = createPintheonClient({ baseUrl, gatewayUrl, token: accessToken })
  assert((await issued.listDirectories()).some(({ Name }) => Name === directory))
  const refused = createPintheonClient({ baseUrl, token: 'none' })
  const error = await refused.listDirectories().catch((error) => error)
  assert(error instanceof TokenRefusedError && HoldfastError.isInstance(error))
  await assert.rejects(
    client.uploadFile('a', { encrypted: true }),
    (error) => error instanceof InvalidArgumentError,
  )

  return { package: '@holdfast/pintheon-client', size, openapi: document.openapi }
}

main().then((seen) => console.log(JSON.stringify(seen)))

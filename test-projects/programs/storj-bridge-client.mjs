import assert from 'node:assert/strict'
import { BridgeError, createStorjBridgeClient, HoldfastError, KeyPair } from '@holdfast/storj-bridge-client'
import document from '@holdfast/storj-bridge-client/openapi.json' with { type: 'json' }
import { validators } from '@holdfast/storj-bridge-client/zod'

async function main() {
  const { baseUrl, email, password, privateKey, bucketId, fileId } = JSON.parse(process.env.EMULATOR ?? '')[
    'storj-bridge'
  ]
  // Programs of several runtimes sign for this account at once.
  const nonce = () => crypto.randomUUID()
  const client = createStorjBridgeClient({ baseUrl, keyPair: KeyPair.import(privateKey), nonce, validators })
  const name = crypto.randomUUID()
  const bucket = await client.buckets.create({ name })
  assert.equal(await client.buckets.idOf(name), bucket.id)
  const names = []
  for await (const each of client.buckets.listAll()) names.push(each.name)
  assert(names.includes(name))
  await client.buckets.remove(bucket.id)
  const error = await client.buckets.get(bucket.id).catch((error) => error)
  assert(BridgeError.isInstance(error) && error instanceof HoldfastError)
  assert.equal(error.code, 'not_found')

  const byPassword = createStorjBridgeClient({ baseUrl, account: { email, password } })
  const { stream, size } = await byPassword.downloadFile(bucketId, fileId)
  assert.equal((await new Response(stream).arrayBuffer()).byteLength, size)

  return { package: '@holdfast/storj-bridge-client', size, openapi: document.openapi }
}

main().then((seen) => console.log(JSON.stringify(seen)))

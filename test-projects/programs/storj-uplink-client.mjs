import assert from 'node:assert/strict'
import {
  BucketAlreadyExistsError,
  deriveEncryptionKey,
  fetchShared,
  HoldfastError,
  joinShareUrl,
  ObjectNotFoundError,
  openGatewayProject,
  parseAccess,
  presignUrl,
  readOnlyPermission,
  registerAccess,
  UplinkPermissionDeniedError,
} from '@holdfast/storj-uplink-client'
import auth from '@holdfast/storj-uplink-client/storj-auth.openapi.json' with { type: 'json' }
import linksharing from '@holdfast/storj-uplink-client/storj-linksharing.openapi.json' with { type: 'json' }
import { validators } from '@holdfast/storj-uplink-client/zod'

async function main() {
  const { accessGrant, accessKeyId, secretKey, gatewayUrl, authUrl, linkUrl } = JSON.parse(
    process.env.EMULATOR ?? '',
  )['storj-uplink']
  const access = parseAccess(accessGrant)
  const gateway = { endpoint: gatewayUrl, accessKeyId, secretKey }
  const project = openGatewayProject({ gateway })

  const bucket = `programs-${crypto.randomUUID()}`
  await project.createBucket(bucket)
  const taken = await project.createBucket(bucket).catch((error) => error)
  assert(taken instanceof BucketAlreadyExistsError && taken.bucket.name === bucket)

  const key = 'photos/ü ~+%//1.txt'
  const upload = await project.uploadObject(bucket, key)
  await upload.write('hello ')
  await upload.write('world')
  await upload.setCustomMetadata({ language: 'en' })
  assert.equal((await upload.commit()).system.contentLength, 11)
  const [object] = await project.listObjects(bucket, { recursive: true, custom: true })
  assert.deepEqual([object.key, object.custom.language], [key, 'en'])
  const download = await project.downloadObject(bucket, key, { offset: -5 })
  assert.equal(await new Response(download.stream).text(), 'world')
  assert.equal(await (await fetch(await presignUrl(gateway, bucket, key))).text(), 'hello world')

  const encryptionKey = await deriveEncryptionKey('passphrase', 'salt')
  const shared = access
    .overrideEncryptionKey(bucket, 'users/1/', encryptionKey)
    .share(readOnlyPermission, [{ bucket, prefix: 'photos/' }])
  assert.deepEqual([shared.can('read', bucket, key), shared.can('write', bucket, key)], [true, false])
  const registered = await registerAccess(shared, { public: true, authService: authUrl, validators })
  const link = joinShareUrl(
    { accessKeyId: registered.accessKeyId, bucket, key },
    { raw: true, linkService: linkUrl },
  )
  assert.equal(await new Response((await fetchShared(link)).stream).text(), 'hello world')
  const reader = await shared.openProject({ gateway: registered })
  const refused = await reader.putObject(bucket, 'photos/2.txt', 'no').catch((error) => error)
  assert(refused instanceof UplinkPermissionDeniedError && HoldfastError.isInstance(refused))

  await project.deleteBucket(bucket, { withObjects: true })
  await assert.rejects(project.statObject('photos', 'none'), (error) => error instanceof ObjectNotFoundError)
  await project.close()

  return { package: '@holdfast/storj-uplink-client', openapi: [auth.openapi, linksharing.openapi] }
}

main().then((seen) => console.log(JSON.stringify(seen)))

import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyPair } from '@holdfast/storj-bridge-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MetadiskClient } from './clients/metadisk-client.ts'
import { type OpenBridge, openBridge } from './clients/open-bridge.ts'
import type { StorjLib } from './clients/storj-lib.ts'

// The emulator's bridge of 2016 as the client of that year sees it. It signs by itself and judges every status that is
// not 200, and 304, to be a failure; storj-lib came later, and shows a password since it makes nonces of another kind.
let bridge: OpenBridge
let metadisk: MetadiskClient
let storjLib: StorjLib
let bucketId: string
beforeAll(async () => {
  bridge = await openBridge(2016)
  metadisk = bridge.metadisk()
  storjLib = bridge.storjLib(bridge.byPassword)
  bucketId = (await metadisk.createBucket({ name: 'Letters' })).id
})
afterAll(() => bridge.stop())

/** What a bridge of 2016 calls a file. */
const fileHash = (content: Uint8Array) =>
  createHash('ripemd160').update(createHash('sha256').update(content).digest('hex')).digest('hex')

describe('metadisk-client', () => {
  test('registers an account, and a key with it once our client has opened the link in the mail', async () => {
    const account = { email: 'metadisk@example.com', password: 'pässword' }
    const { email, password } = account
    const keyPair = KeyPair.generate()
    const byPassword = bridge.metadisk(account)
    const byKey = bridge.metadisk({ privateKey: keyPair.export() })

    expect(await byPassword.createUser(email, password)).toMatchObject({ id: email, activated: false })
    await expect(byPassword.getPublicKeys()).rejects.toThrow('User account has not been activated')
    const { link } = bridge.state.mails().at(-1) ?? { link: '' }
    expect(await bridge.ours.activate(link)).toMatchObject({ id: email, activated: true })

    await expect(byKey.getPublicKeys()).rejects.toThrow('Public key not registered')
    const { publicKey } = keyPair
    expect(await byPassword.addPublicKey(publicKey)).toEqual({ user: email, key: publicKey, id: publicKey })
    expect(await byKey.getPublicKeys()).toEqual([{ user: email, key: publicKey, id: publicKey }])
    await byKey.destroyPublicKey(publicKey)
    expect(await byPassword.getPublicKeys()).toEqual([])
  })

  test('makes, changes and removes a bucket, which the others see as it does', async () => {
    const created = await metadisk.createBucket({ name: "it's (fun)!*", storage: 10, transfer: 20 })
    expect(created).toMatchObject({ name: "it's (fun)!*", storage: 10, transfer: 20 })
    expect(created.pubkeys).toEqual([bridge.publicKey])
    expect(await bridge.ours.buckets.get(created.id)).toEqual(created)

    const updated = await metadisk.updateBucketById(created.id, { name: '🐈 é', storage: 5 })
    expect(updated).toEqual({ ...created, name: '🐈 é', storage: 5 })
    expect(await bridge.ours.buckets.get(created.id)).toEqual(updated)
    expect(await storjLib.getBucketById(created.id)).toEqual(updated)
    expect(await metadisk.getBucketById(created.id)).toEqual(updated)

    await metadisk.destroyBucketById(created.id)
    const left = await metadisk.getBuckets()
    expect(left.map(({ id }) => id)).toEqual([bridge.bucketId, bucketId])
    expect(await bridge.ours.buckets.list()).toEqual(left)
    expect(await storjLib.getBuckets()).toEqual(left)
  })

  test('reads and removes the bucket of our client', async () => {
    const created = await bridge.ours.buckets.create({ name: 'Ours', storage: 1, transfer: 2 })
    expect(await metadisk.getBucketById(created.id)).toEqual(created)
    await metadisk.destroyBucketById(created.id)
    await expect(bridge.ours.buckets.get(created.id)).rejects.toThrow('Bucket not found')
  })

  test('stores a file, which the others list, and are pointed to', async () => {
    const content = randomBytes(200_000)
    const path = join(bridge.folder, "it's (fun) é.txt")
    await writeFile(path, content)
    const { token } = await metadisk.createToken(bucketId, 'PUSH')
    const stored = await metadisk.storeFileInBucket(bucketId, token, path)
    const hash = fileHash(content)
    const filename = "it's (fun) é.txt"
    expect(stored).toEqual({ bucket: bucketId, mimetype: 'text/plain', filename, size: 200_000, hash })
    await expectToSee(stored)
    const again = metadisk.storeFileInBucket(bucketId, token, path)
    await expect(again).rejects.toThrow('Invalid or expired token')
  })

  test('stores bytes, which have no name but their hash', async () => {
    const content = randomBytes(1_000)
    const { token } = await metadisk.createToken(bucketId, 'PUSH')
    const stored = await metadisk.storeFileInBucket(bucketId, token, content)
    const hash = fileHash(content)
    const mimetype = 'application/octet-stream'
    expect(stored).toEqual({ bucket: bucketId, mimetype, filename: hash, size: 1_000, hash })
    await expectToSee(stored)
  })

  test('is pointed to the file that our client has uploaded', async () => {
    const content = randomBytes(100_000)
    const name = '🐈 "cat" é.svg'
    const stored = await bridge.ours.uploadFile(bucketId, content, { name, type: 'image/svg+xml' })
    expect(stored).toMatchObject({ filename: name, mimetype: 'image/svg+xml', hash: fileHash(content) })
    await expectToSee(stored)
  })

  test('takes turns with our client in signing for one key, and no nonce is below the last', async () => {
    bridge.state.setQuirks({ nonceInBodyOnly: false }) // as from 0.2.4 on
    for (let turn = 0; turn < 50; turn++) {
      await metadisk.createToken(bucketId, 'PULL')
      await bridge.ours.createToken(bucketId, 'PULL')
      await metadisk.getBuckets()
      await bridge.ours.buckets.list()
    }
    bridge.state.setQuirks({ nonceInBodyOnly: true })
  })
})

/** Holds that everybody finds this file in the bucket, and the farmer who has it. */
async function expectToSee(file: { hash: string }) {
  const list = await metadisk.listFilesInBucket(bucketId)
  expect(list).toContainEqual(file)
  expect(await bridge.ours.files.list(bucketId)).toEqual(list)
  expect(await storjLib.listFilesInBucket(bucketId)).toEqual(list)

  const { hash } = file
  const spend = async () => (await metadisk.createToken(bucketId, 'PULL')).token
  const pointers = await metadisk.getFilePointer(bucketId, await spend(), hash)
  const pointer = { hash: expect.any(String), channel: expect.stringMatching(/^ws:/), operation: 'PULL' }
  expect(pointers).toEqual([{ ...pointer, token: expect.any(String) }])
  const where = pointers.map(({ hash, channel }) => ({ hash, channel }))
  const { token } = await storjLib.createToken(bucketId, 'PULL')
  expect(await storjLib.getFilePointers({ bucket: bucketId, file: hash, token })).toMatchObject(where)
  expect(await bridge.ours.files.pointers(bucketId, hash, { token: await spend() })).toMatchObject(where)
  const download = bridge.ours.downloadFile(bucketId, hash)
  await expect(download).rejects.toMatchObject({ name: 'BridgeChannelError', channels: where })
}

test('storj-lib signs with nonces that are no numbers, and so changes nothing', async () => {
  const byKey = bridge.storjLib()
  expect(await byKey.getBucketById(bucketId)).toEqual(await metadisk.getBucketById(bucketId))
  await expect(byKey.createBucket({ name: 'Later' })).rejects.toThrow(/^User validation failed: __nonce/)
})

test('metadisk-client has done all that it can', async () => {
  expect((await metadisk.getInfo()).info.title).toBe('MetaDisk API')
  // Looks for a `destination` in pointers, which those of 0.2.2 and later do not have.
  expect(await bridge.uncalled('metadisk-client')).toEqual(['resolveFileFromPointers'])
})

import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileEntry, KeyPair } from '@holdfast/storj-bridge-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MetadiskClient } from './clients/metadisk-client.ts'
import { type OpenBridge, openBridge } from './clients/open-bridge.ts'
import type { StorjLib } from './clients/storj-lib.ts'
import { uploadInFrame } from './clients/upload-in-frame.ts'

// The emulator's bridge of the last version as that time's own client sees it, which uploads by frames and downloads from
// the farmers. The client of 2016 still reads what is answered with 200; its nonces are
// milliseconds, and so would some of ours be for the same key.
let bridge: OpenBridge
let storjLib: StorjLib
let metadisk: MetadiskClient
let bucketId: string
beforeAll(async () => {
  bridge = await openBridge('last')
  storjLib = bridge.storjLib()
  metadisk = bridge.metadisk(bridge.byPassword)
  bucketId = (await storjLib.createBucket({ name: 'Photos' })).id
})
afterAll(() => bridge.stop())
afterEach(() => {
  for (const farmer of bridge.state.farmers) farmer.behaviour = 'serve'
})

describe('storj-lib', () => {
  test('registers an account with a key, changes its password and closes it, our client opening each mail', async () => {
    const account = { email: 'storj-lib@example.com', password: 'pässword' }
    const { email } = account
    const keyPair = KeyPair.generate()
    const byPassword = bridge.storjLib(account)
    const byKey = bridge.storjLib({ privateKey: keyPair.export() })
    const lastLink = () => bridge.state.mails().at(-1)?.link ?? ''

    const { publicKey } = keyPair
    expect(await byPassword.createUser({ ...account, pubkey: publicKey })).toMatchObject({
      email,
      pubkey: publicKey,
    })
    await expect(byKey.getBuckets()).rejects.toThrow('User account has not been activated')
    await bridge.ours.activate(lastLink())
    expect(await byKey.getBuckets()).toEqual([])

    const other = KeyPair.generate().publicKey
    await byKey.addPublicKey(other)
    expect((await byPassword.getPublicKeys()).map(({ key }) => key)).toEqual([publicKey, other])
    await byPassword.destroyPublicKey(publicKey)
    await expect(byKey.getBuckets()).rejects.toThrow('Public key not registered')

    await byPassword.resetPassword({ email, password: 'new' })
    await bridge.ours.resetPassword(lastLink(), { password: 'new' })
    await expect(byPassword.getBuckets()).rejects.toThrow('Invalid email or password')
    const renewed = bridge.storjLib({ email, password: 'new' })
    await renewed.destroyUser({ email })
    await bridge.ours.confirmDeactivation(lastLink())
    await expect(renewed.getBuckets()).rejects.toThrow('User account has not been activated')
  })

  test('makes, changes and removes a bucket, which the others see as it does', async () => {
    const created = await storjLib.createBucket({ name: "it's (fun)!* 🐈" })
    expect(created).toMatchObject({ name: "it's (fun)!* 🐈", pubkeys: [bridge.publicKey] })
    const other = KeyPair.generate().publicKey
    const updated = await storjLib.updateBucketById(created.id, { pubkeys: [other] })
    expect(updated).toEqual({ ...created, pubkeys: [other] })
    expect(await storjLib.getBucketById(created.id)).toEqual(updated)
    expect(await bridge.ours.buckets.get(created.id)).toEqual(updated)
    expect(await metadisk.getBucketById(created.id)).toEqual(updated)
    await expect(storjLib.createBucket({ name: created.name })).rejects.toThrow('Name already used')

    await storjLib.destroyBucketById(created.id)
    const left = await storjLib.getBuckets()
    expect(left.map(({ id }) => id)).toEqual([bridge.bucketId, bucketId])
    expect(await bridge.ours.buckets.list()).toEqual(left)
    expect(await metadisk.getBuckets()).toEqual(left)
  })

  test('stores a file of three shards, which our client downloads', async () => {
    const content = randomBytes(20 * 2 ** 20)
    const file = await store("it's (fun) é.txt", content)
    expect(file).toMatchObject({ filename: "it's (fun) é.txt", mimetype: 'text/plain', size: content.length })
    await expectToSee(file, content)
    const frame = await storjLib.getFrameFromFile(bucketId, file.id as string)
    expect(frame).toMatchObject({ id: file.frame, locked: true, size: content.length })
    expect(frame.shards).toHaveLength(3)

    await expect
      .poll(() => bridge.state.reports().map((report) => report.exchangeResultMessage))
      .toEqual(expect.arrayContaining(['SHARD_UPLOADED', 'SHARD_DOWNLOADED']))
    await storjLib.removeFileFromBucket(bucketId, file.id as string)
    await expect(bridge.ours.files.info(bucketId, file.id as string)).rejects.toThrow('File not found')
  })

  test('downloads what our client has uploaded in a frame', async () => {
    const content = randomBytes(100_000)
    const file = await uploadInFrame(bridge.ours, bucketId, {
      name: '🐈 é|^.svg',
      type: 'image/svg+xml',
      content,
    })
    await expectToSee(file, content)
  })

  test('is pointed to no farmer whom it excludes', async () => {
    const { token } = await storjLib.createToken(bridge.bucketId, 'PULL')
    const { bucketId: bucket, fileId: file } = bridge
    const exclude = bridge.state.farmers.map(({ nodeID }) => nodeID)
    const pointers = await storjLib.getFilePointers({ bucket, file, token, skip: 2, limit: 6, exclude })
    expect(pointers.map(({ index, farmer }) => ({ index, farmer }))).toEqual([{ index: 2 }, { index: 3 }])
  })

  test('finds what a farmer has changed, where our client goes on to another', async () => {
    const { fileId, state } = bridge
    const whole = await storjLib.createFileStream(bridge.bucketId, fileId)
    for (const farmer of state.farmers.slice(0, 2)) farmer.behaviour = 'corrupt'
    const { stream } = await bridge.ours.downloadFile(bridge.bucketId, fileId)
    expect(sha256(await new Response(stream).bytes())).toBe(sha256(whole))
    const careful = bridge.storjLib()
    await expect(careful.createFileStream(bridge.bucketId, fileId)).rejects.toThrow(
      'Shard failed integrity check',
    )
  })

  test('makes and drops frames, and looks at farmers', async () => {
    const frame = await storjLib.createFileStagingFrame()
    expect(await storjLib.getFileStagingFrames()).toContainEqual(frame)
    expect(await storjLib.getFileStagingFrameById(frame.id)).toEqual(frame)
    await storjLib.destroyFileStagingFrameById(frame.id)
    await expect(storjLib.getFileStagingFrameById(frame.id)).rejects.toThrow('Frame not found')

    const [contact] = await storjLib.getContactList({ page: 1 })
    expect(await storjLib.getContactByNodeId(contact?.nodeID ?? '')).toEqual(contact)
  })
})

describe('what goes wrong on the last bridge', () => {
  test('storj-lib cuts no file: it takes the ids of shards for the shards', async () => {
    const slice = { bucket: bridge.bucketId, file: bridge.fileId, start: 0, end: 10 }
    await expect(bridge.storjLib().createFileSliceStream(slice)).rejects.toThrow(
      'Cannot multiplex a 0 shard stream',
    )
  })

  test('storj-lib keeps a list of farmers that failed, and asks for a shard without it', async () => {
    const folder = join(bridge.folder, 'failed')
    await mkdir(folder)
    const [first, ...others] = bridge.state.farmers.map(({ nodeID }) => nodeID)
    const failed = JSON.stringify({ [first as string]: Date.now() })
    await writeFile(join(folder, '.blacklist'), failed)
    const { id = '' } = await store(
      'again.txt',
      randomBytes(10),
      bridge.storjLib({ ...bridge.byKey, folder }),
    )
    const [shard] = await bridge.ours.files.mirrors(bucketId, id)
    expect(others).not.toContain(shard?.established?.[0]?.contract.farmer_id)
  })

  test('storj-lib takes a shard for stored once it is sent', async () => {
    const [first] = bridge.state.farmers
    if (first) first.behaviour = { fail: 503 }
    const { id = '', size } = await store('lost.txt', randomBytes(1_000))
    expect(size).toBe(1_000)
    if (first) first.behaviour = 'serve'
    const { stream } = await bridge.ours.downloadFile(bucketId, id, { farmersPerShard: 1 })
    await expect(new Response(stream).bytes()).rejects.toMatchObject({
      name: 'ShardUnavailableError',
      index: 0,
    })
  })

  test('storj-lib signs a redirection that there is not, and sends none', async () => {
    const closing = storjLib.destroyUser({ email: bridge.email })
    await expect(closing).rejects.toThrow('Invalid signature')
  })

  test('storj-lib asks for mirrors where there is no such route any more', async () => {
    const asking = storjLib.replicateFileFromBucket(bridge.bucketId, bridge.fileId, 3)
    await expect(asking).rejects.toThrow('Cannot POST')
  })

  test('metadisk-client takes 201 for a failure, though the bucket is there', async () => {
    await expect(metadisk.createBucket({ name: 'Made' })).rejects.toThrow('[object Object]')
    const [last] = (await bridge.ours.buckets.list()).slice(-1)
    expect(last).toMatchObject({ name: 'Made' })
    await bridge.ours.buckets.remove(last?.id ?? '')
  })
})

test('storj-lib has done all that it can', async () => {
  expect((await storjLib.getInfo()).info.title).toBe('Storj Bridge')
  // It calls these by itself: the first and the last two where it stores and streams files.
  const inside = ['addShardToFileStagingFrame', 'createExchangeReport', 'resolveFileFromPointers']
  expect(await bridge.uncalled('storj-lib')).toEqual(inside)
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Stores a file by storj-lib, which takes its name from the disk. */
async function store(name: string, content: Uint8Array, client = storjLib): Promise<FileEntry> {
  const path = join(bridge.folder, name)
  await writeFile(path, content)
  const { token } = await client.createToken(bucketId, 'PUSH')
  return client.storeFileInBucket(bucketId, token, path)
}

/** Holds that everybody finds this file in the bucket, and gets its bytes from the farmers who can. */
async function expectToSee({ id = '', filename, size }: FileEntry, content: Uint8Array) {
  const list = await storjLib.listFilesInBucket(bucketId)
  const entry = list.find((each) => each.id === id)
  expect(entry).toMatchObject({ filename, size })
  expect(await bridge.ours.files.list(bucketId)).toEqual(list)
  expect(await metadisk.listFilesInBucket(bucketId)).toEqual(list)
  expect(await storjLib.getFileInfo(bucketId, id)).toEqual(entry)
  expect(await bridge.ours.files.info(bucketId, id)).toEqual(entry)
  expect(await storjLib.listMirrorsForFile(bucketId, id)).toEqual(
    await bridge.ours.files.mirrors(bucketId, id),
  )

  const { stream } = await bridge.ours.downloadFile(bucketId, id)
  expect(sha256(await new Response(stream).bytes())).toBe(sha256(content))
  expect(sha256(await storjLib.createFileStream(bucketId, id))).toBe(sha256(content))
}

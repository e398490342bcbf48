import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyPair } from '@holdfast/storj-bridge-client'
import { expect } from 'vitest'
import type { MetadiskClient } from '../../npm/clients/metadisk-client.ts'
import type { OpenBridge } from '../../npm/clients/open-bridge.ts'

/** A step of the README, as `metadisk-client` takes it; each goes on where the last one ended. */
export interface Step {
  /** As the README's Python has it. */
  readonly does: string
  /** Throws where what should come of it did not; says in words what came of it. */
  run(walk: Walk): Promise<string>
}

/** A reader of the README on the way: the account, then its key, then a bucket. */
export interface Walk {
  readonly bridge: OpenBridge
  readonly account: { readonly email: string; readonly password: string }
  readonly keyPair: KeyPair
  /** By the password, and once there is a key, by that. */
  readonly user: MetadiskClient
  readonly signer: MetadiskClient
  bucketId: string
  token: string
}

/** A bridge of 2016, and somebody whom it does not know. */
export function setOut(bridge: OpenBridge): Walk {
  const account = { email: 'reader@example.com', password: 'your password' }
  const keyPair = KeyPair.generate()
  const user = bridge.metadisk(account)
  const signer = bridge.metadisk({ privateKey: keyPair.export() })
  return { bridge, account, keyPair, user, signer, bucketId: '', token: '' }
}

const CATS = { name: 'My cat pictures', storage: 10, transfer: 10 }
const PICTURE = { filename: 'san_francisco.jpg', mimetype: 'image/jpeg', content: 'not really a picture' }

export const groups: Readonly<Record<string, readonly Step[]>> = {
  'Register an account': [
    {
      does: '`user.register()`',
      async run({ user, account: { email, password } }) {
        expect(await user.createUser(email, password)).toMatchObject({ id: email, activated: false })
        return 'the account, which is not activated'
      },
    },
    {
      does: '`user.register()` once more',
      async run({ user, account: { email, password } }) {
        await expect(user.createUser(email, password)).rejects.toThrow('Email is already registered')
        return '`Email is already registered`'
      },
    },
    {
      does: '`user.activate(key)`, with the key at the end of the link',
      async run({ bridge, account: { email } }) {
        const { token = '' } = bridge.state.mails().at(-1) ?? {}
        expect(await bridge.ours.activate(token)).toMatchObject({ id: email, activated: true })
        return 'activated, by our client: `metadisk-client` has no such function'
      },
    },
  ],
  'Add an ECDSA key pair': [
    {
      does: '`keys.create(key_pair)`',
      async run({ user, account: { email }, keyPair: { publicKey } }) {
        expect(await user.addPublicKey(publicKey)).toEqual({ user: email, key: publicKey, id: publicKey })
        return 'its `key` and `id` are the public key'
      },
    },
    {
      does: '`keys.list()`, signed by the key',
      async run({ signer, keyPair: { publicKey } }) {
        expect(await signer.getPublicKeys()).toMatchObject([{ key: publicKey }])
        return 'the key'
      },
    },
    {
      does: '`keys.delete(key_pair)`, of another one',
      async run({ user, signer, keyPair: { publicKey } }) {
        const other = KeyPair.generate().publicKey
        await user.addPublicKey(other)
        await user.destroyPublicKey(other)
        expect(await signer.getPublicKeys()).toMatchObject([{ key: publicKey }])
        return 'it alone is gone'
      },
    },
    {
      does: '`pymdc.keypair.ECDSA(pub_key, priv_key)` of a key that was saved',
      async run({ bridge, keyPair }) {
        const again = bridge.metadisk({ privateKey: keyPair.export() })
        expect(await again.getPublicKeys()).toMatchObject([{ key: keyPair.publicKey }])
        return 'signs as before'
      },
    },
  ],
  'Create a bucket': [
    {
      does: '`buckets.create("My cat pictures", storage, transfer, [key_pair])`',
      async run(walk) {
        const bucket = await walk.signer.createBucket(CATS)
        const { publicKey } = walk.keyPair
        expect(bucket).toMatchObject({ ...CATS, status: 'Active', pubkeys: [publicKey] })
        walk.bucketId = bucket.id
        return '`Active`, with the key'
      },
    },
    {
      does: '`buckets.list()`, and `bucket.list()` of the one',
      async run({ signer, bucketId }) {
        const buckets = await signer.getBuckets()
        expect(buckets).toMatchObject([{ ...CATS, id: bucketId }])
        expect(await signer.getBucketById(bucketId)).toEqual(buckets[0])
        return 'the same bucket, and no other'
      },
    },
    {
      does: '`bucket.update(…)`, and `bucket.delete()` of a second one',
      async run({ signer, bucketId }) {
        const second = await signer.createBucket({ name: 'My files' })
        expect(await signer.updateBucketById(second.id, { storage: 20 })).toMatchObject({ storage: 20 })
        await signer.destroyBucketById(second.id)
        expect((await signer.getBuckets()).map(({ id }) => id)).toEqual([bucketId])
        return 'changed, and gone'
      },
    },
  ],
  'Upload something, and what follows': [
    {
      does: '`bucket.files.token("PUSH")`',
      async run(walk) {
        const { token, operation, bucket } = await walk.signer.createToken(walk.bucketId, 'PUSH')
        expect({ operation, bucket }).toEqual({ operation: 'PUSH', bucket: walk.bucketId })
        expect(token).toMatch(/^[0-9a-f]{64}$/)
        walk.token = token
        return 'a token of 64 hexadecimal digits'
      },
    },
    {
      does: '`bucket.files.upload(path, token)`',
      async run({ bridge, signer, bucketId: bucket, token }) {
        const { content, ...picture } = PICTURE
        const path = join(bridge.folder, picture.filename)
        await writeFile(path, content)
        const stored = await signer.storeFileInBucket(bucket, token, path)
        expect(stored).toMatchObject({ bucket, ...picture, size: content.length })
        expect(stored.hash).toMatch(/^[0-9a-f]{40}$/)
        return 'its hash, type, name and size'
      },
    },
    {
      does: '`bucket.files.list()`',
      async run({ signer, bucketId }) {
        const { filename } = PICTURE
        expect(await signer.listFilesInBucket(bucketId)).toMatchObject([{ filename }])
        return 'the file'
      },
    },
    {
      does: 'a download, which the README has as “not yet implemented”',
      async run({ signer, bucketId }) {
        const [file] = await signer.listFilesInBucket(bucketId)
        const { token } = await signer.createToken(bucketId, 'PULL')
        const pointers = await signer.getFilePointer(bucketId, token, file?.hash ?? '')
        expect(pointers).toMatchObject([{ operation: 'PULL', channel: expect.stringMatching(/^ws:/) }])
        return 'as far as the farmer’s web socket'
      },
    },
  ],
}

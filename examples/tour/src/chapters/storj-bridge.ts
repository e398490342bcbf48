import assert from 'node:assert/strict'
import { startEmulator } from '@holdfast/emulator'
import {
  createStorjBridgeClient,
  type Download,
  KeyPair,
  type StorjBridgeClient,
  TokenRefusedError,
} from '@holdfast/storj-bridge-client'
import type { Trace } from '../guide.ts'
import type { Chapter } from '../tour.ts'

const statuses = ({ requests }: Trace) => requests.map(({ method, status }) => `${method} ${status}`)

const picture = new Blob(['not really a picture'], { type: 'image/jpeg' })

export const storjBridge: Chapter = {
  client: '@holdfast/storj-bridge-client',
  service: 'Storj Bridge',
  readme: 'packages/storj-bridge-client/README.md',

  async tell({ say, log, step, refusal }) {
    await using of2016 = await startEmulator({
      services: ['storj-bridge'],
      'storj-bridge': { era: 2016 },
      log,
    })
    await using later = await startEmulator({ services: ['storj-bridge'], log })
    const bridge = of2016['storj-bridge']
    const { baseUrl, state } = bridge

    say(
      'A Storj Bridge knows who keeps which piece of a file. It lives on in forks. Two emulated ones have just been ' +
        `started: one as it was in 2016, at ${baseUrl}, and one of its last version, with farmers who keep pieces.`,
    )

    const account = { email: 'you@example.com', password: 'a password' }
    let user!: StorjBridgeClient
    let client!: StorjBridgeClient
    let keyPair!: KeyPair
    let bucketId!: string
    let stored!: { readonly hash: string; readonly size: number }
    let cat!: Download
    let text!: string

    await step(
      'Register an account, and open it by the link in the mail. Of the password only its hash is sent.',
      async () => {
        user = createStorjBridgeClient({ baseUrl, account })
        await user.register(account)
        const link = state.mails().at(-1)?.token ?? ''
        await user.activate(link)
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200', 'GET 200'])
        return `${account.email} is activated`
      },
    )

    await step(
      'Make a key pair and add it to the account. From here on requests are signed, each with a nonce of its own.',
      async () => {
        keyPair = KeyPair.generate()
        await user.keys.add(keyPair)
        client = createStorjBridgeClient({ baseUrl, keyPair })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200'])
        return `public key ${keyPair.publicKey.slice(0, 16)}…; the private one is shown by keyPair.export() alone`
      },
    )

    await step(
      'Create a bucket to store files.',
      async () => {
        const bucket = await client.buckets.create({ name: 'My cat pictures', storage: 10 })
        bucketId = bucket.id
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200'])
        return `bucket ${bucketId}`
      },
    )

    await step(
      'Upload something to it. The client makes a PUSH token, spends it, and checks the hash that comes back.',
      async () => {
        stored = await client.uploadFile(bucketId, picture, { name: 'cat.jpg' })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200', 'PUT 200'])
        assert.equal(stored.size, picture.size)
        return `${stored.size} bytes, hash ${stored.hash}`
      },
    )

    await refusal(
      'A token is good for one upload. A bridge answers 500 to a used one; the error says what it means:',
      async () => {
        const { token } = await client.createToken(bucketId, 'PUSH')
        await client.uploadFile(bucketId, picture, { token })
        await client.uploadFile(bucketId, picture, { token })
      },
      TokenRefusedError,
      (error, trace) => {
        assert.deepEqual(statuses(trace), ['POST 200', 'PUT 200', 'PUT 500'])
        assert.equal(error.mayHaveApplied, false)
        return `error.code is "${error.code}"`
      },
    )

    const cats = later['storj-bridge']
    await step(
      'At the last version, download a file: its pieces from farmers, each held to its hash. In 2016 there was no way.',
      async () => {
        client = createStorjBridgeClient({ baseUrl: cats.baseUrl, account: cats })
        cat = await client.downloadFile(cats.bucketId, cats.fileId)
        text = await new Response(cat.stream).text()
      },
      ({ requests }) => {
        assert.equal(requests.filter(({ method }) => method === 'GET').length, 6)
        assert.equal(new Blob([text]).size, cat.size)
        return `${cat.filename}, all of its ${cat.size} bytes`
      },
    )
  },
}

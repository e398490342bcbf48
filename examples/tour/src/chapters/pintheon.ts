import assert from 'node:assert/strict'
import { startEmulator } from '@holdfast/emulator'
import {
  createPintheonClient,
  hasOutcome,
  type PintheonClient,
  ServerError,
  type Uploaded,
  type UploadedFolder,
} from '@holdfast/pintheon-client'
import { publicKeyToRegister } from '@holdfast/pintheon-client/token'
import type { Trace } from '../guide.ts'
import type { Chapter } from '../tour.ts'

const statuses = ({ requests }: Trace) => requests.map(({ method, status }) => `${method} ${status}`)

export const pintheon: Chapter = {
  client: '@holdfast/pintheon-client',
  service: 'Pintheon node',
  readme: 'packages/pintheon-client/README.md',

  async tell({ say, log, step, refusal }) {
    await using emulator = await startEmulator({ services: ['pintheon'], log })
    const { baseUrl, gatewayUrl, secret, nodePublicKey, failNext } = emulator.pintheon

    say(
      'Pintheon is an IPFS node of your own. Its API is for you alone, its gateway for everybody. It lets in whoever ' +
        `has a key that its owner registered. An emulated one has just been started at ${baseUrl}, and knows yours.`,
    )

    let client!: PintheonClient
    let file!: Uploaded
    let site!: UploadedFolder
    let publicKey!: string
    let text!: string

    await step(
      'Make a client with your secret key. It makes its access tokens by itself, each for five minutes.',
      async () => {
        client = createPintheonClient({ baseUrl, gatewayUrl, token: { secret, nodePublicKey } })
        publicKey = await publicKeyToRegister(secret)
      },
      (trace) => {
        assert.deepEqual(statuses(trace), [])
        return `a client; the owner has registered ${publicKey}`
      },
    )

    await step(
      'Upload a file. The client computes its CID as it is sent; the node must come to the same.',
      async () => {
        file = await client.uploadFile('hello world', { name: 'hello.txt' })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200'])
        assert.equal(file.cid, 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD')
        return `CID ${file.cid}, for everybody at ${client.urlOf(file.cid)}`
      },
    )

    await step(
      'Upload it once more, under another name. A node would lose its list of files over this, so nothing is sent.',
      async () => {
        file = await client.uploadFile('hello world', { name: 'copy.txt' })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), [])
        assert.equal(file.skipped, true)
        return 'skipped: the client knows that it is there'
      },
    )

    await step(
      'Put a folder into a directory of the node, and publish that under a name that stays.',
      async () => {
        site = await client.uploadFolder({ 'index.html': '<h1>hello</h1>' }, { directory: 'site' })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200', 'POST 200', 'POST 200', 'POST 200'])
        assert.equal(site.files.length, 1)
        return `/ipns/${site.ipns_name}`
      },
    )

    await step(
      'Read it from the gateway, by that name. Where the connection breaks, the stream goes on.',
      async () => {
        const { stream } = await client.download({ ipns: site.ipns_name }, { path: 'index.html' })
        text = await new Response(stream).text()
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['GET 200'])
        assert.equal(text, '<h1>hello</h1>')
        return text
      },
    )

    failNext({ status: 502 })
    await refusal(
      'Now the answer to an upload gets lost. The client sends nothing twice: it asks what the node holds.',
      async () => {
        await client.uploadFile('lost?', { name: 'lost.txt' })
      },
      ServerError,
      (error, trace) => {
        assert.deepEqual(statuses(trace).sort(), ['HEAD 412', 'HEAD 412', 'POST 502'])
        assert.ok(hasOutcome(error) && error.mayHaveApplied && error.held === false)
        return `error.held is ${error.held}: you may send it again`
      },
    )
  },
}

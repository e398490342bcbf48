import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { startEmulator } from '@holdfast/emulator'
import {
  createPinarkiveClient,
  type DagDetail,
  MissingScopeError,
  type PinarkiveClient,
  type UploadFile,
  type VerifiedDirectory,
} from '@holdfast/pinarkive-client'
import { filesFrom } from '@holdfast/pinarkive-client/node'
import { verify } from '@holdfast/pinarkive-client/verify'
import type { Trace } from '../guide.ts'
import type { Chapter } from '../tour.ts'

/** A small real directory: the decisions of this project, which are there wherever the tour is. */
const folder = fileURLToPath(new URL('../../../../docs', import.meta.url))

const statuses = ({ requests }: Trace) => requests.map(({ method, status }) => `${method} ${status}`)

export const pinarkive: Chapter = {
  client: '@holdfast/pinarkive-client',
  service: 'PinArkive API v3',
  readme: 'packages/pinarkive-client/README.md',

  async tell({ say, log, onProgress, step, refusal }) {
    await using emulator = await startEmulator({ services: ['pinarkive'], log })
    const { baseUrl, apiKey, email, state } = emulator.pinarkive

    say(
      'A pinning service fetches content that is in the network already. PinArkive also takes it from you: you ' +
        'upload files and whole directories, it puts them into IPFS and keeps them. An emulated one has just ' +
        `been started at ${baseUrl}, with an account that keeps nothing yet.`,
    )

    let client!: PinarkiveClient
    let files!: Map<string, UploadFile>
    let dag!: VerifiedDirectory
    let detail!: DagDetail
    const paths = () => [...files.keys()]

    await step(
      'Make a client, and look into a folder on your disk: here the docs of this project.',
      async () => {
        client = createPinarkiveClient({ baseUrl, apiKey, deadline: 30_000 })
        files = await filesFrom(folder)
      },
      (trace) => {
        assert.deepEqual(statuses(trace), [])
        assert.ok(files.size > 1)
        return `${files.size} files, such as ${paths()[0]}; none is read before it is sent`
      },
    )

    await step(
      'Upload it as one directory. The client computes the CID from what it sends, to compare.',
      async () => {
        dag = await client.uploadDirectoryDag(files, { dirName: 'docs', onProgress, verify })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 201'])
        assert.equal(dag.verification, 'verified')
        assert.deepEqual(
          state.uploads(email)[0]?.files?.map(({ path }) => path),
          paths(),
        )
        return `CID ${dag.cid}, "${dag.verification}": the service has just what you have`
      },
    )

    await step(
      'List the directory by its CID. IPFS calls such a tree a DAG; each file in it has a CID of its own.',
      async () => {
        detail = await client.getDagDetail(dag.cid)
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['GET 200'])
        assert.deepEqual(
          detail.files?.map(({ path }) => path),
          paths(),
        )
        const [first] = detail.files ?? []
        return `${detail.files?.length} files; the first is ${first?.path}, CID ${first?.cid}`
      },
    )

    await refusal(
      'A key for a program that only reads cannot do more, and the error says what it would need:',
      async () => {
        const { token } = await client.generateToken('reader', { scopes: ['files:read'] })
        const reader = createPinarkiveClient({ baseUrl, apiKey: token })
        await reader.removeFile(dag.cid)
      },
      MissingScopeError,
      (error, trace) => {
        assert.deepEqual(statuses(trace), ['POST 201', 'DELETE 403'])
        assert.equal(error.required, 'files:delete')
        assert.equal(state.uploads(email).length, 1)
        return `error.required is "${error.required}"; the directory is still there`
      },
    )

    await step(
      'Remove it with the key that may. One call removes the whole directory.',
      async () => {
        await client.removeFile(dag.cid)
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['DELETE 200'])
        assert.deepEqual(state.uploads(email), [])
        return 'it is gone; the account keeps nothing'
      },
    )
  },
}

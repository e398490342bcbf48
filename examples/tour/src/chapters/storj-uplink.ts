import assert from 'node:assert/strict'
import { startEmulator } from '@holdfast/emulator'
import {
  type Access,
  BucketNotEmptyError,
  fetchShared,
  joinShareUrl,
  type ObjectInfo,
  openGatewayProject,
  type Project,
  parseAccess,
  readOnlyPermission,
  registerAccess,
  UplinkPermissionDeniedError,
} from '@holdfast/storj-uplink-client'
import { requestAccessWithPassphrase } from '@holdfast/storj-uplink-client/node'
import { startSatellite } from '@holdfast/storj-uplink-client/satellite'
import type { Trace } from '../guide.ts'
import type { Chapter } from '../tour.ts'

/** How a call of a satellite's is shown, which is no HTTP. */
const RPC = {
  service: 'satellite',
  operationId: undefined,
  method: 'RPC',
  status: undefined,
  ms: 0,
  error: undefined,
  answer: 'OK',
}

const statuses = ({ requests }: Trace) => requests.map(({ method, status }) => `${method} ${status}`)

/** The example program of uplink's Python library, hello_storj, as far as it goes without storage nodes. */
export const storjUplink: Chapter = {
  client: '@holdfast/storj-uplink-client',
  service: 'Storj V3',
  readme: 'packages/storj-uplink-client/README.md',

  async tell({ say, log, step, refusal }) {
    await using emulator = await startEmulator({ services: ['storj-uplink'], log })
    await using node = await startSatellite({
      onCall: (path) => log({ ...RPC, path }),
    })
    const { authUrl, linkUrl } = emulator['storj-uplink']
    const satellite = node.url
    const apiKey = node.createApiKey()

    say(
      'Storj keeps encrypted pieces of files at many places. A satellite has just been started, and emulated: the ' +
        'service that registers access grants, an S3 gateway, and the one for links. This is hello_storj, the example ' +
        'program of uplink, step by step.',
    )

    let access!: Access
    let project!: Project
    let objects!: ObjectInfo[]
    let text!: string
    let grant!: string
    let link!: string
    let reader!: Project

    await step(
      'Request an access grant by a passphrase. The satellite proves who it is, and tells the salt of the project.',
      async () => {
        access = await requestAccessWithPassphrase(satellite, apiKey, "you'll never guess this")
      },
      ({ requests }) => {
        assert.equal(requests.length, 1)
        return 'an access grant; the passphrase has not left this machine'
      },
    )

    await step(
      'Open the project. Over S3 that takes credentials, for which the gateway is handed the grant: explicitly.',
      async () => {
        const gateway = await registerAccess(access, { authService: authUrl })
        project = await access.openProject({ gateway })
        await project.ensureBucket('my-first-bucket')
      },
      (trace) => {
        assert.deepEqual(statuses(trace).slice(0, 2), ['POST 200', 'PUT 200'])
        return 'the bucket my-first-bucket is there'
      },
    )

    await step(
      'Upload an object piece by piece, and set metadata at any time before it is committed.',
      async () => {
        await using upload = await project.uploadObject('my-first-bucket', 'public/hello.txt')
        await upload.write('Hello ')
        await upload.write('Storj')
        await upload.setCustomMetadata({ language: 'en' })
        await upload.commit()
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['PUT 200'])
        return 'one request: there was no need for a multipart upload'
      },
    )

    await step(
      'List what is there, with its metadata.',
      async () => {
        objects = await project.listObjects('my-first-bucket', { recursive: true, custom: true })
      },
      () => {
        assert.deepEqual(objects[0]?.custom, { language: 'en' })
        return `${objects[0]?.key}, ${objects[0]?.system?.contentLength} bytes, language ${objects[0]?.custom.language}`
      },
    )

    await step(
      'Download it, from the seventh byte on.',
      async () => {
        const key = 'public/hello.txt'
        const download = await project.downloadObject('my-first-bucket', key, { offset: 6 })
        text = await new Response(download.stream).text()
      },
      () => {
        assert.equal(text, 'Storj')
        return `"${text}"`
      },
    )

    await step(
      'Share a prefix, to be read for a day. Nobody is asked: the new grant is made here, and has no other key in it.',
      async () => {
        const notAfter = new Date(Date.now() + 86_400_000)
        const prefixes = [{ bucket: 'my-first-bucket', prefix: 'public/' }]
        grant = access.share({ ...readOnlyPermission, notAfter }, prefixes).serialize()
      },
      ({ requests }) => {
        const shared = parseAccess(grant)
        assert.equal(requests.length, 0)
        assert.equal(shared.can('read', 'my-first-bucket', 'public/hello.txt'), true)
        assert.equal(shared.can('write', 'my-first-bucket', 'public/hello.txt'), false)
        return 'may read public/hello.txt: yes; may write it: no'
      },
    )

    await step(
      'Make a link of it, by which everybody can read.',
      async () => {
        const gateway = await registerAccess(grant, { authService: authUrl, public: true })
        const shared = { ...gateway, bucket: 'my-first-bucket', key: 'public/hello.txt' }
        link = joinShareUrl(shared, { linkService: linkUrl })
        const page = await fetchShared(link)
        text = await new Response(page.stream).text()
        reader = openGatewayProject({ gateway })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 200', 'GET 200'])
        assert.equal(text, 'Hello Storj')
        return `${link.slice(0, linkUrl.length + 8)}…/my-first-bucket/public/hello.txt gives "${text}"`
      },
    )

    await refusal(
      'Whoever has it cannot write:',
      async () => {
        await reader.putObject('my-first-bucket', 'public/hello.txt', 'Good bye')
      },
      UplinkPermissionDeniedError,
      (error) => {
        assert.equal(error.mayHaveApplied, false)
        return 'nothing was changed, and the error says so: mayHaveApplied is false'
      },
    )

    await refusal(
      'A bucket with objects in it is not deleted by mistake:',
      async () => {
        await project.deleteBucket('my-first-bucket')
      },
      BucketNotEmptyError,
      (error) => `error.code is 0x${error.code.toString(16)}, as in uplink`,
    )

    await step(
      'Delete it with all that is in it, and close the project.',
      async () => {
        await project.deleteBucket('my-first-bucket', { withObjects: true })
        await project.close()
      },
      (trace) => {
        assert.deepEqual(statuses(trace).at(-1), 'DELETE 204')
        return 'gone'
      },
    )

    say(
      'Not yet: open_project without a gateway, which talks to satellites and storage nodes itself, so that nobody ' +
        'else ever has the keys.',
    )
  },
}

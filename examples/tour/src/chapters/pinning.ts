import assert from 'node:assert/strict'
import { startEmulator } from '@holdfast/emulator'
import {
  AuthenticationError,
  createPinningClient,
  InvalidArgumentError,
  type PinningClient,
  type PinResults,
  type PinStatus,
} from '@holdfast/pinning-client'
import type { Trace } from '../guide.ts'
import type { Chapter } from '../tour.ts'

const statuses = ({ requests }: Trace) => requests.map(({ method, status }) => `${method} ${status}`)

const describe = ({ requestid, status, pin }: PinStatus) =>
  `pin ${requestid}: "${status}"${pin.name ? `, named "${pin.name}"` : ''}`

export const pinning: Chapter = {
  client: '@holdfast/pinning-client',
  service: 'the IPFS Pinning Service API',
  readme: 'packages/pinning-client/README.md',

  async tell({ say, log, step, refusal }) {
    await using emulator = await startEmulator({
      services: ['pinning'],
      log,
      pinning: { lifecycle: { queuedMs: 100, pinningMs: 150 } },
    })
    const { baseUrl, accessToken, state, failNext } = emulator.pinning
    state.add({ cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', name: 'something else' })

    say(
      'IPFS finds content by its CID, a name computed from the content itself. Content stays available as long ' +
        'as somebody keeps it; a pinning service is somebody who does. Pinata, Filebase and others speak the ' +
        `same API. An emulated one has just been started at ${baseUrl}, and already holds one pin.`,
    )

    let client!: PinningClient
    let stranger!: PinningClient
    let photos!: PinStatus
    let page!: PinResults

    await step(
      'Make a client: where the service is, and the token of your account.',
      async () => {
        client = createPinningClient({ baseUrl, accessToken, deadline: 5_000 })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), [])
        return 'a client; no call of it may take longer than its deadline, 5 seconds'
      },
    )

    await step(
      'Ask the service to pin a CID. It accepts at once and does the work later.',
      async () => {
        photos = await client.add({
          cid: 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi',
          name: 'photos',
          meta: { album: 'summer' },
        })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 202'])
        assert.equal(photos.status, 'queued')
        return describe(photos)
      },
    )

    await step(
      'Wait until the work is done. The client asks now and then, so that you need not.',
      async () => {
        photos = await client.waitForPinned(photos.requestid, { intervalMs: 100 })
      },
      (trace) => {
        // A slow machine finds it done at the first look.
        assert.ok(trace.requests.length > 0 && trace.requests.every(({ status }) => status === 200))
        assert.equal(photos.status, 'pinned')
        return `${describe(photos)}, after ${trace.requests.length} looks`
      },
    )

    await step(
      'List pins. Here only those that you marked with an album of your own.',
      async () => {
        page = await client.list({ meta: { album: 'summer' } })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['GET 200'])
        assert.deepEqual(page, { count: 1, results: [photos] })
        assert.equal(state.all().length, 2)
        return `${page.count} of the account's ${state.all().length} pins: ${describe(photos)}`
      },
    )

    const before = photos.requestid
    await step(
      'Replace a pin, such as for a new version of the content. The new pin has a new requestid.',
      async () => {
        photos = await client.replace(photos.requestid, {
          cid: 'bafybeihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
          name: 'photos, with those of August',
        })
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['POST 202'])
        assert.notEqual(photos.requestid, before)
        assert.equal(state.get(before), undefined)
        return describe(photos)
      },
    )

    await step(
      'Remove it. The service need not keep the content any longer.',
      async () => {
        await client.remove(photos.requestid)
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['DELETE 202'])
        assert.equal(state.get(photos.requestid), undefined)
        return 'it is gone; the other pin of the account is still there'
      },
    )

    await refusal(
      'Now what goes wrong in practice. A token that is not right is an error with a class of its own:',
      async () => {
        stranger = createPinningClient({ baseUrl, accessToken: 'not-the-token' })
        await stranger.list()
      },
      AuthenticationError,
      (error, trace) => {
        assert.deepEqual(statuses(trace), ['GET 401'])
        assert.equal(error.status, 401)
        return `error.status is ${error.status}; it was not tried again, since that could not help`
      },
    )

    await step(
      'A busy service says 429, and for how many seconds (Retry-After); failNext makes this one do so.',
      async () => {
        failNext({ status: 429, reason: 'TOO_MANY_REQUESTS', headers: { 'retry-after': '1' } })
        page = await client.list()
      },
      (trace) => {
        assert.deepEqual(statuses(trace), ['GET 429', 'GET 200'])
        assert.ok(trace.ms >= 1000, `waited ${trace.ms} ms instead of 1000`)
        assert.equal(page.count, 1)
        return `the page, after ${(trace.ms / 1000).toFixed(1)} s: the client waited and asked again by itself`
      },
    )

    await refusal(
      'What cannot be meant is refused before anything is sent, here a URL in the place of a CID:',
      async () => {
        await client.add({ cid: 'https://photos.example/summer' })
      },
      InvalidArgumentError,
      (error, trace) => {
        assert.deepEqual(statuses(trace), [])
        assert.equal(error.argument, 'cid')
        return `error.argument is "${error.argument}"`
      },
    )
  },
}

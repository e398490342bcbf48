import { createPinningClient, type Status } from '@holdfast/pinning-client'
import { validators } from '@holdfast/pinning-client/zod'
import { atMost, liveService } from '../service.ts'

/** "hello world", which many nodes hold. */
const CID = 'bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

const EVERY: Status[] = ['queued', 'pinning', 'pinned', 'failed']

export const pinning = liveService({
  title: 'an IPFS pinning service',
  needs: {
    PINNING_URL: 'where it is, such as https://api.example.com/psa',
    PINNING_TOKEN: 'the access token',
  },
  takes: {},
  async run({ env, write, journal }) {
    const client = createPinningClient({
      baseUrl: env.PINNING_URL,
      accessToken: env.PINNING_TOKEN,
      ...journal.watching(validators),
    })
    await journal.step(
      'A page of pins',
      () => client.list(),
      ({ count, results }) => `${results.length} of ${count}`,
    )
    const all = client.listAll({ status: EVERY, limit: 10 })
    const pins = await journal.step(
      'Pins of every status, page by page, up to 25',
      () => atMost(25, all),
      (found) =>
        `${found.length}, ${new Set(found.map(({ requestid }) => requestid)).size} of them different`,
    )
    const [first] = pins ?? []
    if (first)
      await journal.step(
        'One pin',
        () => client.get(first.requestid),
        ({ status }) => status,
      )
    if (!write) return

    // Where a requestid is the CID, as in ipfs-cluster, a pin of it would be the owner's own, and removed at the end.
    const held = await journal.step(
      'Whether what is to be pinned is there already',
      () => atMost(1000, client.listAll({ cid: [CID], status: EVERY })),
      (found) => (found.some(({ pin }) => pin.cid === CID) ? 'it is' : 'it is not'),
    )
    if (!held) return journal.say('\nNothing is written: it is not known whether a pin of it is there.')
    if (held.some(({ pin }) => pin.cid === CID))
      return journal.say('\nNothing is written: the pin that is there may not be ours to remove.')

    const added = await journal.step(
      'A new pin',
      () => client.add({ cid: CID, name: 'holdfast live' }),
      ({ status }) => status,
    )
    if (!added) return
    let { requestid } = added
    const waiting = { deadline: 120_000, signal: journal.signal }
    await journal.step(
      'Waiting for it',
      () => client.waitForPinned(requestid, waiting),
      ({ status }) => status,
    )
    const by = { cid: CID, name: 'holdfast live, replaced' }
    const replaced = await journal.step(
      'Replacing it',
      () => client.replace(requestid, by),
      ({ status }) => status,
    )
    if (replaced) requestid = replaced.requestid
    await journal.undo(
      'Removing it',
      () => client.remove(requestid),
      () => 'gone',
    )
  },
})

import { createPinarkiveClient } from '@holdfast/pinarkive-client'
import { validators } from '@holdfast/pinarkive-client/zod'
import { liveService } from '../service.ts'

export const pinarkive = liveService({
  title: 'PinArkive',
  needs: { PINARKIVE_API_KEY: 'the API key' },
  takes: { PINARKIVE_URL: 'where it is, if elsewhere' },
  async run({ env, write, journal }) {
    const client = createPinarkiveClient({
      apiKey: env.PINARKIVE_API_KEY,
      ...(env.PINARKIVE_URL && { baseUrl: env.PINARKIVE_URL }),
      ...journal.watching(validators),
    })
    await journal.step(
      'Whether it is up',
      () => client.health(),
      ({ status }) => `${status}`,
    )
    await journal.step(
      'Its plans',
      () => client.getPlans(),
      ({ length }) => `${length}`,
    )
    await journal.step(
      'Its peers',
      () => client.getPeers(),
      ({ length }) => `${length}`,
    )
    await journal.step(
      'The account',
      () => client.getMe(),
      () => 'is there',
    )
    await journal.step(
      'Its plan',
      () => client.getMyPlan(),
      ({ name }) => `${name}`,
    )
    await journal.step(
      'Its clusters',
      () => client.listClusters(),
      ({ length }) => `${length}`,
    )
    await journal.step(
      'Its keys',
      () => client.listTokens(),
      ({ length }) => `${length}`,
    )
    const uploads = await journal.step(
      'Its uploads',
      () => client.listUploads({ limit: 10 }),
      ({ uploads }) => `${uploads.length}`,
    )
    const [first] = uploads?.uploads ?? []
    if (first) {
      const { cid } = first
      await journal.step(
        'The status of one',
        () => client.getStatus(cid),
        () => 'there',
      )
      await journal.step(
        'Where it is',
        () => client.getAllocations(cid),
        () => 'there',
      )
    }
    const directory = uploads?.uploads.find(({ type }) => type === 'directory')
    if (directory)
      await journal.step(
        'What is in a directory',
        () => client.getDagDetail(directory.cid),
        () => 'there',
      )
    if (!write) return

    const file = new File([`holdfast live ${crypto.randomUUID()}`], 'holdfast-live.txt', {
      type: 'text/plain',
    })
    const kept = await journal.step(
      'Uploading a file',
      () => client.uploadFile(file),
      ({ cid }) => cid,
    )
    if (kept)
      await journal.undo(
        'Removing it',
        () => client.removeFile(kept.cid),
        () => 'gone',
      )
  },
})

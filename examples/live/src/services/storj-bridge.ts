import { createStorjBridgeClient } from '@holdfast/storj-bridge-client'
import { validators } from '@holdfast/storj-bridge-client/zod'
import { liveService } from '../service.ts'

export const storjBridge = liveService({
  title: 'a Storj Bridge',
  needs: {
    BRIDGE_URL: 'where it is',
    BRIDGE_EMAIL: "the account's address",
    BRIDGE_PASSWORD: 'its password',
  },
  takes: {},
  async run({ env, write, journal }) {
    const client = createStorjBridgeClient({
      baseUrl: env.BRIDGE_URL,
      account: { email: env.BRIDGE_EMAIL, password: env.BRIDGE_PASSWORD },
      ...journal.watching(validators),
    })
    await journal.step(
      'What it says of itself',
      () => client.getInfo(),
      ({ info }) => info.title ?? 'no title',
    )
    await journal.step(
      'The keys',
      () => client.keys.list(),
      ({ length }) => `${length}`,
    )
    const buckets = await journal.step(
      'The buckets',
      () => client.buckets.list(),
      ({ length }) => `${length}`,
    )
    const bucket = buckets?.[0]?.id
    if (bucket) {
      await journal.step(
        'One of them',
        () => client.buckets.get(bucket),
        ({ name }) => name ?? 'no name',
      )
      const files = await journal.step(
        'Its files',
        () => client.files.list(bucket),
        ({ length }) => `${length}`,
      )
      const file = files?.[0]?.id
      if (file)
        await journal.step(
          'One of these',
          () => client.files.info(bucket, file),
          ({ filename }) => filename ?? 'no name',
        )
    }
    if (!write) return

    const name = `holdfast live ${crypto.randomUUID()}`
    const made = await journal.step(
      'A new bucket',
      () => client.buckets.create({ name }),
      ({ id }) => id,
    )
    if (!made) return
    await journal.step(
      'A token for it',
      () => client.createToken(made.id, 'PUSH'),
      ({ operation }) => operation,
    )
    await journal.undo(
      'Removing the bucket',
      () => client.buckets.remove(made.id),
      () => 'gone',
    )
  },
})

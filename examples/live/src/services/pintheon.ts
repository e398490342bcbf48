import { createPintheonClient } from '@holdfast/pintheon-client'
import { validators } from '@holdfast/pintheon-client/zod'
import { liveService } from '../service.ts'

export const pintheon = liveService({
  title: 'a Pintheon node',
  needs: {
    PINTHEON_URL: 'where its API is',
    PINTHEON_GATEWAY: 'where its gateway is',
    PINTHEON_TOKEN: 'an access token',
  },
  takes: { PINTHEON_CID: 'the CID of a file to look at, in the place of the first that the node lists' },
  async run({ env, write, journal }) {
    const client = createPintheonClient({
      baseUrl: env.PINTHEON_URL,
      gatewayUrl: env.PINTHEON_GATEWAY,
      token: env.PINTHEON_TOKEN,
      ...journal.watching(validators),
    })
    await journal.step('Whether it is up', () => client.isOnline(), String)
    const pinned = await journal.step(
      'Its pinned files',
      () => client.listPinnedFiles(),
      ({ files }) => `${files.length}`,
    )
    await journal.step(
      'Its directories',
      () => client.listDirectories(),
      ({ length }) => `${length}`,
    )
    await journal.step(
      'Its IPNS keys',
      () => client.listIpnsKeys(),
      ({ length }) => `${length}`,
    )
    const look = async (cid: string) => {
      await journal.step(
        'What the gateway says of a file',
        () => client.fileInfo(cid),
        (info) => `${info?.contentLength} bytes`,
      )
      await journal.step(
        'Its first 16 bytes',
        async () => {
          const { stream } = await client.download(cid, { range: { start: 0, end: 15 } })
          return new Response(stream as BodyInit).arrayBuffer()
        },
        ({ byteLength }) => `${byteLength}`,
      )
    }
    const cid = env.PINTHEON_CID || pinned?.files[0]?.cid
    if (cid) await look(cid)
    if (!write) return

    journal.say(
      '\nA node has no call to remove a file: what is uploaded now stays until its owner removes it.',
    )
    const file = new File([`holdfast live ${crypto.randomUUID()}`], 'holdfast-live.txt', {
      type: 'text/plain',
    })
    const kept = await journal.step(
      'Uploading a file',
      () => client.uploadFile(file),
      ({ cid }) => `${cid}`,
    )
    if (kept?.cid) await look(kept.cid)
  },
})

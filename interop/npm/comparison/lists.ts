import { startEmulator } from '@holdfast/emulator'
import { startDeviatingService } from '../servers/deviating.ts'
import { startHeliaPinningService } from '../servers/helia.ts'
import { startMockPinningService } from '../servers/mock-ipfs-pinning-service.ts'
import { addPinned } from '../servers/plain-pins.ts'
import { failureOf, type Row } from './cell.ts'
import type { ListedPin } from './clients.ts'
import { pinStatus, pinsBySecond } from './pins.ts'

/** How far a list is from holding each of so many pins once. */
const eachOnce = async (listed: AsyncIterable<ListedPin>, pins: number) => {
  const cids = (await Array.fromAsync(listed)).map(({ cid }) => cid)
  if (cids.length !== pins) return `${cids.length.toLocaleString('en')} results for ${pins} pins`
  return new Set(cids).size === pins ? undefined : `${new Set(cids).size} of ${pins} pins`
}

export const lists: Row[] = [
  {
    promise: 'lists each of 6 pins once, from the Helia server: the newest come first',
    async run(candidate) {
      await using service = await startHeliaPinningService()
      for (let i = 0; i < 6; i++) await addPinned(service, `pin ${i}`)
      return await eachOnce(candidate.connect(service).listAll(), 6)
    },
  },
  {
    promise: 'lists each of 300 pins once, six to a second',
    async run(candidate) {
      await using emulator = await startEmulator({ pinning: { pins: await pinsBySecond(300, 6) } })
      return await eachOnce(candidate.connect(emulator.pinning).listAll({ limit: 10 }), 300)
    },
  },
  {
    promise: 'lists each of 25 pins once, from `mock-ipfs-pinning-service`: the oldest come first',
    async run(candidate) {
      await using service = await startMockPinningService()
      for (let i = 0; i < 25; i++) await addPinned(service, `pin ${i}`)
      return await eachOnce(candidate.connect(service).listAll({ limit: 10 }), 25)
    },
  },
  {
    promise: 'filters by `meta`, which goes as JSON',
    async run(candidate) {
      const sent: string[] = []
      await using emulator = await startEmulator({ log: ({ path }) => sent.push(path) })
      await candidate
        .connect(emulator.pinning)
        .list({ meta: { app: 'mine' } })
        .catch((error) => {
          if (!sent.length) throw error
        })
      const { searchParams } = new URL(sent.join(), emulator.pinning.baseUrl)
      const written = searchParams.get('meta')
      return written === '{"app":"mine"}'
        ? undefined
        : `sends \`${decodeURIComponent(String(searchParams))}\``
    },
  },
  {
    promise: 'keeps the nanoseconds of `before`',
    async run(candidate) {
      const created = [1, 2, 3].map((ns) => `2026-01-01T00:00:00.00000000${ns}Z`)
      const pins = await Promise.all(created.map((created, i) => pinStatus(`pin ${i}`, { created })))
      await using emulator = await startEmulator({ pinning: { pins } })
      const found = await candidate.connect(emulator.pinning).list({ before: created[2] as string })
      return found.length === 2 ? undefined : `${found.length} of 2 pins`
    },
  },
  {
    promise: 'takes a base URL that ends in a slash',
    async run(candidate) {
      await using service = await startDeviatingService((_, answer) => answer())
      const client = candidate.connect({ ...service, baseUrl: `${service.baseUrl}/` })
      return (await failureOf(client.list())) ? `sends \`${service.requests}\`` : undefined
    },
  },
]

import { startEmulator } from '@holdfast/emulator'
import { startDeviatingService } from '../servers/deviating.ts'
import { startHeliaPinningService } from '../servers/helia.ts'
import { addPinned, pinsOf } from '../servers/plain-pins.ts'
import { failureOf, type Row } from './cell.ts'
import { pinStatus } from './pins.ts'

export const removals: Row[] = [
  {
    promise: "refuses a requestid of `..`, before it is another request's URL",
    async run(candidate) {
      await using service = await startDeviatingService((_, answer) => answer())
      const error = await failureOf(candidate.connect(service).remove('..'))
      return error && !service.requests.length ? undefined : `sends \`${service.requests}\``
    },
  },
  {
    promise: 'removes 1 of 6 pins by its CID, from the Helia server: it ignores that filter',
    async run(candidate) {
      await using service = await startHeliaPinningService()
      for (let i = 0; i < 5; i++) await addPinned(service, `pin ${i}`)
      const { pin } = await addPinned(service, 'the one')
      await candidate.connect(service).removeByCid(pin.cid)
      const left = await pinsOf(service)
      return left.length === 5 && left.every((other) => other.pin.cid !== pin.cid)
        ? undefined
        : `removes ${6 - left.length} of 6`
    },
  },
  {
    promise: 'removes nothing by a CID that is pinned twice, unless told to',
    async run(candidate) {
      const pin = await pinStatus('a')
      const pins = [pin, { ...pin, requestid: 'request-b' }]
      await using emulator = await startEmulator({ pinning: { pins } })
      const error = await failureOf(candidate.connect(emulator.pinning).removeByCid(pin.pin.cid))
      const removed = 2 - emulator.pinning.state.all().length
      return error && !removed ? undefined : `removes ${removed === 2 ? 'both' : removed}`
    },
  },
]

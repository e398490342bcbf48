import { setTimeout as sleep } from 'node:timers/promises'
import { startEmulator } from '@holdfast/emulator'
import { startDeviatingService } from '../servers/deviating.ts'
import { startHeliaPinningService } from '../servers/helia.ts'
import { addPinned, pinsOf } from '../servers/plain-pins.ts'
import { cidOf } from '../servers/raw-block.ts'
import { failureOf, nameOf, type Row } from './cell.ts'

const PATIENCE_MS = 3000

export const waits: Row[] = [
  {
    promise: 'waits until a pin is pinned',
    async run(candidate) {
      await using emulator = await startEmulator({ pinning: { lifecycle: { queuedMs: 20, pinningMs: 20 } } })
      await candidate.connect(emulator.pinning).addAndWait(await cidOf('a'))
      const [pin] = emulator.pinning.state.all()
      return pin?.status === 'pinned' ? undefined : `was still ${pin?.status}`
    },
  },
  {
    promise: 'ends the wait for a pin that has failed, and says why',
    async run(candidate) {
      const failure = () => 'no provider has it'
      await using emulator = await startEmulator({ pinning: { lifecycle: { failure } } })
      const error = await failureOf(candidate.connect(emulator.pinning).addAndWait(await cidOf('a')))
      if (!error) return 'says that it is pinned'
      return (error as Error).message.includes(failure()) ? undefined : 'does not say why'
    },
  },
  {
    promise: 'goes on waiting through four answers of 503',
    async run(candidate) {
      let polls = 0
      await using service = await startDeviatingService((request, answer) =>
        request.method === 'GET' && polls++ < 4 ? new Response('', { status: 503 }) : answer(),
      )
      const error = await failureOf(candidate.connect(service).addAndWait(await cidOf('a')))
      return error ? `throws ${nameOf(error)}` : undefined
    },
  },
  {
    promise: 'names the pin where the wait ends first',
    async run(candidate) {
      await using service = await startHeliaPinningService()
      const { pin } = await addPinned(service, 'twice')
      const client = candidate.connect(service)
      const error = await failureOf(client.addAndWait(pin.cid, { deadline: 1200 }))
      if (!error) return 'says that it is pinned'
      const [stuck] = await pinsOf(service)
      return (error as Error).message.includes(stuck?.requestid ?? '?') ? undefined : 'does not name it'
    },
  },
  {
    promise: 'ends a wait at once when its signal does',
    async run(candidate) {
      const controller = new AbortController()
      await using service = await startDeviatingService((request, answer) => {
        if (request.method === 'POST') return answer()
        controller.abort()
        return new Promise<Response>(() => {})
      })
      const waiting = candidate.connect(service).addAndWait(await cidOf('a'), { signal: controller.signal })
      const ended = await Promise.race([
        failureOf(waiting),
        sleep(PATIENCE_MS, 'goes on waiting', { ref: false }),
      ])
      if (typeof ended === 'string') return ended
      return ended ? undefined : 'says that it is pinned'
    },
  },
]

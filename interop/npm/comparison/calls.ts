import { once } from 'node:events'
import { createServer } from 'node:http'
import { startDeviatingService } from '../servers/deviating.ts'
import { cidOf } from '../servers/raw-block.ts'
import { urlOf } from '../servers/url-of.ts'
import { failureOf, nameOf, type Row } from './cell.ts'

/** A service that answers its first request otherwise. */
const firstAnswers = (status: number, headers: Record<string, string> = {}) => {
  let first = true
  return startDeviatingService((_, answer) => {
    if (!first) return answer()
    first = false
    return Response.json({ error: { reason: 'NOT_NOW' } }, { status, headers })
  })
}

/** A fetch whose first connection is refused: it goes where nobody listens any more. */
const refusedOnce = async (): Promise<typeof fetch> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const nowhere = urlOf(server)
  server.close()
  await once(server, 'close')
  let first = true
  return async (input, init) => {
    if (!first) return fetch(input, init)
    first = false
    return fetch(nowhere)
  }
}

export const calls: Row[] = [
  {
    promise: 'waits after a 429 for as long as `Retry-After` says, and goes on',
    async run(candidate) {
      await using service = await firstAnswers(429, { 'retry-after': '1' })
      const startedAt = performance.now()
      const error = await failureOf(candidate.connect(service).list())
      if (error) return `throws ${nameOf(error)}`
      return performance.now() - startedAt >= 1000 ? undefined : 'does not wait'
    },
  },
  {
    promise: 'repeats a list after a 503',
    async run(candidate) {
      await using service = await firstAnswers(503)
      const error = await failureOf(candidate.connect(service).list())
      return error ? `throws ${nameOf(error)}` : undefined
    },
  },
  {
    promise: 'does not pin twice: adds nothing again after a 502',
    async run(candidate) {
      await using service = await startDeviatingService(async (_, answer) => {
        await answer()
        return new Response('Bad Gateway', { status: 502 })
      })
      const error = await failureOf(candidate.connect(service).add(await cidOf('a')))
      if (!error) return 'says that it succeeded'
      const pins = service.state.all().length
      return pins === 1 ? undefined : `${pins} pins`
    },
  },
  {
    promise: 'adds again where the connection was refused',
    async run(candidate) {
      await using service = await startDeviatingService((_, answer) => answer())
      const client = candidate.connect({ ...service, fetch: await refusedOnce() })
      const error = await failureOf(client.add(await cidOf('a')))
      if (error) return `throws ${nameOf(error)}`
      const pins = service.state.all().length
      return pins === 1 ? undefined : `${pins} pins`
    },
  },
  {
    promise: "sends a call's own headers beside the token",
    async run(candidate) {
      let sent = new Headers()
      await using service = await startDeviatingService(({ headers }, answer) => {
        sent = headers
        return answer()
      })
      const error = await failureOf(candidate.connect(service).list({}, { headers: { 'x-trace': '1' } }))
      if (!sent.has('x-trace')) return 'does not send them'
      if (!sent.has('authorization')) return 'sends no token'
      return error ? `throws ${nameOf(error)}` : undefined
    },
  },
  {
    promise: 'ends a list at once when its signal does',
    async run(candidate) {
      const controller = new AbortController()
      await using service = await startDeviatingService(() => {
        controller.abort()
        return new Promise<Response>(() => {})
      })
      const error = await failureOf(candidate.connect(service).list({}, { signal: controller.signal }))
      return (error as Error | undefined)?.name === 'AbortError' ? undefined : `throws ${nameOf(error)}`
    },
  },
]

import { inspect } from 'node:util'
import { startEmulator } from '@holdfast/emulator'
import { startDeviatingService } from '../servers/deviating.ts'
import { cidOf } from '../servers/raw-block.ts'
import { failureOf, nameOf, type Row } from './cell.ts'
import { pinStatus } from './pins.ts'

const isError = (error: unknown): error is Error & Record<string, unknown> => error instanceof Error

export const answers: Row[] = [
  {
    promise: 'keeps `created` letter for letter',
    async run(candidate) {
      const written = '2026-01-01T12:00:00.430055333-05:00'
      const pin = await pinStatus('a', { created: written })
      await using emulator = await startEmulator({ pinning: { pins: [pin] } })
      const { created } = await candidate.connect(emulator.pinning).get(pin.requestid)
      return created === written
        ? undefined
        : `gives a ${(created as object).constructor.name}, cut to milliseconds`
    },
  },
  {
    promise: "keeps a service's own fields",
    async run(candidate) {
      await using service = await startDeviatingService(async () =>
        Response.json({ ...(await pinStatus('a')), cost: '3' }),
      )
      const { cost } = await candidate.connect(service).get('request-a')
      return cost === '3' ? undefined : 'drops them'
    },
  },
  {
    promise: 'takes `delegates: null` for none',
    async run(candidate) {
      await using service = await startDeviatingService(async (_, answer) => {
        const response = await answer()
        return Response.json({ ...(await response.json()), delegates: null }, response)
      })
      const { delegates = [] } = await candidate.connect(service).add(await cidOf('a'))
      return Array.isArray(delegates) ? undefined : `gives \`${delegates}\``
    },
  },
  {
    promise: 'takes 200 for an answer where the document has 202',
    async run(candidate) {
      await using service = await startDeviatingService(async (_, answer) => {
        const { body, headers } = await answer()
        return new Response(body, { status: 200, headers })
      })
      await candidate.connect(service).add(await cidOf('a'))
      return undefined
    },
  },
  {
    promise: 'says what the service said: an `Error` with its status and reason',
    async run(candidate) {
      await using emulator = await startEmulator()
      const stranger = candidate.connect({ ...emulator.pinning, accessToken: 'wrong' })
      const error = await failureOf(stranger.list())
      if (!isError(error)) return `throws ${nameOf(error)}`
      return error.status === 401 && error.reason === 'UNAUTHORIZED' ? undefined : `throws ${nameOf(error)}`
    },
  },
  {
    promise: 'shows no token in an error, also where the service repeats it',
    async run(candidate) {
      await using service = await startDeviatingService((request) =>
        Response.json(
          { error: { reason: 'UNAUTHORIZED', details: `unknown: ${request.headers.get('authorization')}` } },
          { status: 401 },
        ),
      )
      const error = await failureOf(candidate.connect(service).list())
      const body = error instanceof Response ? await error.text() : ''
      const shown = `${inspect(error, { depth: Infinity, showHidden: true })} ${JSON.stringify(error)} ${body}`
      return shown.includes(service.accessToken) ? 'in the body that it throws' : undefined
    },
  },
  {
    promise: 'says what came where it is no list but a page of HTML',
    async run(candidate) {
      await using service = await startDeviatingService(
        () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }),
      )
      const error = await failureOf(candidate.connect(service).list())
      return isError(error) && error.status === 200 ? undefined : `throws ${nameOf(error)}`
    },
  },
]

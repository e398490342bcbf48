import { type Fault, injectFaults } from '@holdfast/testing'
import type { PintheonClient, PintheonClientOptions, Uploaded } from '../src/index.ts'
import { HoldfastError, hasOutcome } from '../src/index.ts'
import { createPintheonMock } from '../src/msw.ts'
import { API, cidOfText, GATEWAY, streamOf, TOKEN } from './support.ts'

/** How a node's gateway answers what the client asks it after an upload of unknown end. */
export const GATEWAYS = ['honest', 'lying', 'hanging'] as const

/** What both servers of a node do at the requests of one upload, and how it is made. */
export interface Schedule {
  /** What happens to the requests to the API, one after another. */
  readonly faults: readonly Fault[]
  /** And to those to the gateway. */
  readonly gatewayFaults: readonly Fault[]
  readonly source: 'text' | 'stream' | 'stream of a size'
  /** The same content twice, at the same time; of a text alone, which can be read before. */
  readonly twins: boolean
  readonly directory: boolean
  readonly options: Pick<PintheonClientOptions, 'retry' | 'timeout' | 'deadline'>
  /** When the caller aborts, in milliseconds; 0 for before the call. */
  readonly abortAfterMs?: number | undefined
}

/** What came of a schedule. */
export interface Outcome {
  readonly schedule: Schedule
  readonly gateway: (typeof GATEWAYS)[number]
  readonly cid: string
  readonly results: readonly PromiseSettledResult<Uploaded>[]
  /** Whether each POST of the file that was sent came back as one that certainly did nothing. */
  readonly refusals: readonly boolean[]
  /** How often the node acted on a POST of the file, by the server's own count. */
  readonly applied: number
}

/** How late a late answer comes unless told, in milliseconds: many schedules are played. */
const LATE_MS = 40

// Enough to keep a part of the machine busy, and far from a listener's backlog.
const AT_ONCE = 32

/** Plays schedules against one node over real HTTP, each with a file and a client of its own. */
export async function playSchedules(
  schedules: readonly Schedule[],
  gateway: Outcome['gateway'],
  createClient: (options: PintheonClientOptions) => PintheonClient,
  lateMs = LATE_MS,
): Promise<Outcome[]> {
  await using node = await openFaultyNode(gateway, lateMs)
  const ended: Omit<Outcome, 'applied'>[] = []
  const queue = schedules.entries()
  const worker = async () => {
    for (const [at, schedule] of queue) ended[at] = await play(schedule, gateway, at, node, createClient)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  // A request may arrive after its call was given up; from here on nothing does.
  await node.stop()
  return ended.map((outcome, at) => ({ ...outcome, applied: node.applied(nameOf(at)) }))
}

const nameOf = (at: number) => `file-${at}`

/** A mocked node behind two servers that fail on demand, and which count what it acted on. */
async function openFaultyNode(gateway: Outcome['gateway'], lateMs: number) {
  const mock = createPintheonMock({
    baseUrl: API,
    gatewayUrl: GATEWAY,
    accessTokens: [TOKEN],
    rateLimit: false,
    quirks: { lyingGateway: gateway === 'lying', hangingGateway: gateway === 'hanging' },
  })
  const ending = Promise.withResolvers<Response>()
  const respondAt = (origin: string) => (request: Request) => {
    const { pathname } = new URL(request.url)
    return Promise.race([mock.respond(new Request(origin + pathname, request)), ending.promise])
  }
  const keyOf = async (request: Request) =>
    request.url.endsWith('/api_upload') ? ((await request.formData()).get('file') as File).name : ''
  const api = await injectFaults(respondAt(API), { keyOf, lateMs, retryAfter: 0.005 })
  const files = await injectFaults(respondAt(GATEWAY), { lateMs })

  const form = new FormData()
  form.set('access_token', TOKEN)
  form.set('name', 'docs')
  await mock.respond(new Request(`${API}/api_create_directory`, { method: 'POST', body: form }))

  const stop = async () => {
    // What hangs would hold up the end.
    ending.resolve(new Response(null, { status: 599 }))
    await Promise.all([api.stop(), files.stop()])
  }
  return { api, files, applied: api.applied, stop, [Symbol.asyncDispose]: stop }
}

async function play(
  { ...schedule }: Schedule,
  gateway: Outcome['gateway'],
  at: number,
  { api, files }: Awaited<ReturnType<typeof openFaultyNode>>,
  createClient: (options: PintheonClientOptions) => PintheonClient,
): Promise<Omit<Outcome, 'applied'>> {
  const { faults, gatewayFaults, source, twins, directory, options, abortAfterMs } = schedule
  const toApi = api.fetchWith(...faults)
  const toGateway = files.fetchWith(...gatewayFaults)
  const refusals: boolean[] = []
  const client = createClient({
    ...options,
    baseUrl: api.baseUrl,
    gatewayUrl: files.baseUrl,
    token: TOKEN,
    rateLimit: false,
    fetch: (url, init) => (url.startsWith(api.baseUrl) ? toApi(url, init) : toGateway(url, init)),
    hooks: {
      onResponse({ operationId, status, error }) {
        const code = (error?.cause as { code?: string } | undefined)?.code
        if (operationId === 'uploadFile') refusals.push(status === 429 || code === 'ECONNREFUSED')
      },
    },
  })
  const caller = new AbortController()
  const timer = abortAfterMs === undefined ? undefined : setTimeout(() => caller.abort(), abortAfterMs)
  if (abortAfterMs === 0) caller.abort()

  const text = `the content of ${at}`
  const upload = () =>
    client.uploadFile(source === 'text' ? text : streamOf(text.slice(0, 5), text.slice(5)), {
      name: nameOf(at),
      size: source === 'stream of a size' ? text.length : undefined,
      directory: directory ? 'docs' : undefined,
      signal: caller.signal,
    })
  const results = await Promise.allSettled(twins ? [upload(), upload()] : [upload()])
  clearTimeout(timer)
  return { schedule, gateway, cid: await cidOfText(text), results, refusals }
}

/** What is wrong with an outcome, in words; nothing is what a test wants. */
export function wrongs({ schedule, gateway, cid, results, refusals, applied }: Outcome): string[] {
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  const uploads = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const { options, abortAfterMs, gatewayFaults, source } = schedule
  const byClock = !!(options.timeout || options.deadline || abortAfterMs !== undefined)
  const isSure = gateway === 'honest' && !byClock && source === 'text' && !gatewayFaults.length
  const outcomes = errors.filter(hasOutcome)
  const claims: Record<string, boolean> = {
    'failed with what is no HoldfastError': errors.some((error) => !HoldfastError.isInstance(error)),
    'the node acted more than once': applied > 1,
    'sent again what the node may hold': refusals.slice(0, -1).includes(false),
    'succeeded, and the node did nothing': uploads.length > 0 && applied === 0,
    'succeeded with another CID': uploads.some((each) => each.cid !== cid || !each.held),
    'was done, and says that it was not':
      applied > 0 && errors.every((error) => !error.mayHaveApplied) && !uploads.length,
    'cannot have been done, and says that it may':
      errors.some((error) => error.mayHaveApplied) && refusals.every(Boolean),
    'may have been done, without a word about what is held':
      errors.filter((error) => error.mayHaveApplied).length !== outcomes.length,
    'has another CID': outcomes.some((error) => error.cid !== undefined && error.cid !== cid),
    'is held, and is not': outcomes.some(({ held }) => held === true) && applied === 0,
    // What was given up may arrive later.
    'is not held, and is': outcomes.some(({ held }) => held === false) && applied > 0 && !byClock,
    'is known to be held, by a gateway that cannot be believed':
      gateway !== 'honest' && outcomes.some(({ held }) => held !== 'unknown'),
    'is not known to be held, though the gateway says so':
      isSure && outcomes.some(({ held }) => held === 'unknown'),
  }
  return Object.keys(claims).filter((claim) => claims[claim])
}

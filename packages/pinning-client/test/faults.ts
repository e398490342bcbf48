import { type Fault, type FaultyServer, injectFaults } from '@holdfast/testing'
import {
  HoldfastError,
  type PinningClient,
  type PinningClientOptions,
  type ResponseEvent,
} from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { CID, PIN_STATUS, TOKEN } from './support.ts'

/** What changes a service, and may be done by a schedule. */
export const CHANGES = ['add', 'replace', 'remove'] as const

/** What the server does at the attempts of one call, and how the call is made. */
export interface Schedule {
  readonly change: (typeof CHANGES)[number]
  readonly faults: readonly Fault[]
  readonly options: Pick<PinningClientOptions, 'retry' | 'timeout' | 'deadline'>
  /** When the caller aborts, in milliseconds; 0 for before the call. */
  readonly abortAfterMs?: number | undefined
}

/** What came of a schedule. */
export interface Outcome {
  readonly schedule: Schedule
  /** What the client threw; none where the call succeeded. */
  readonly error: HoldfastError | undefined
  /** The faults that its requests met. */
  readonly met: readonly Fault[]
  /** What the client saw of each of its attempts. */
  readonly seen: readonly ResponseEvent[]
  /** How often the server acted, by its own count. */
  readonly applied: number
}

/**
 * What a client can know after one request and no more. `done` and `not done` are certain. After what is `open`,
 * the server may have acted or not, and nothing that reaches the client tells which: that some of these faults do
 * act and others do not is known to the injector alone.
 */
export const KNOWN: Readonly<Record<Fault, 'done' | 'not done' | 'open'>> = {
  healthy: 'done',
  // The connection was never made.
  refuse: 'not done',
  // "Too many requests" is said instead of acting.
  'answer 429': 'not done',
  'answer 429 with Retry-After': 'not done',
  // These did not act …
  'reset before the body': 'open',
  'reset after the body': 'open',
  'answer 500': 'open',
  'answer 502': 'open',
  'answer 503': 'open',
  // … and these did.
  'apply, then reset': 'open',
  'apply, then 502': 'open',
  'apply, then 502 in HTML': 'open',
  'apply, then 503': 'open',
  'apply, then 503 with Retry-After': 'open',
  'apply, then a late answer': 'open',
  'apply, then half an answer': 'open',
}

/** How late a late answer comes, in milliseconds. */
export const LATE_MS = 40

// Enough to keep the machine busy, and far from a listener's backlog.
const AT_ONCE = 48

/** Plays schedules against one server over real HTTP, each with a pin and a client of its own. */
export async function playSchedules(
  schedules: readonly Schedule[],
  createClient: (options: PinningClientOptions) => PinningClient,
): Promise<Outcome[]> {
  const mock = createPinningMock({ baseUrl: '*', accessTokens: [TOKEN] })
  // A pin is found again by its name, and one that is removed by its requestid.
  const keyOf = async (request: Request) =>
    request.method === 'DELETE'
      ? new URL(request.url).pathname.replace('/pins/', '')
      : (await request.json()).name
  const server = await injectFaults(mock.respond, { keyOf, lateMs: LATE_MS, retryAfter: 0.005 })

  const ended: Omit<Outcome, 'applied'>[] = []
  const queue = schedules.entries()
  const worker = async () => {
    for (const [at, schedule] of queue) {
      if (schedule.change !== 'add') mock.state.put({ ...PIN_STATUS, requestid: `pin-${at}` })
      ended[at] = await play(schedule, `pin-${at}`, server, createClient)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  // A request may arrive after its call was given up; from here on nothing does.
  await server.stop()
  return ended.map((outcome, at) => ({ ...outcome, applied: server.applied(`pin-${at}`) }))
}

async function play(
  schedule: Schedule,
  key: string,
  server: FaultyServer,
  createClient: (options: PinningClientOptions) => PinningClient,
): Promise<Omit<Outcome, 'applied'>> {
  const { change, faults, options, abortAfterMs } = schedule
  const fetch = server.fetchWith(...faults)
  const seen: ResponseEvent[] = []
  let sent = 0
  const client = createClient({
    ...options,
    baseUrl: server.baseUrl,
    accessToken: TOKEN,
    hooks: { onResponse: (event) => seen.push(event) },
    fetch(...request) {
      sent++
      return fetch(...request)
    },
  })
  const caller = new AbortController()
  const timer = abortAfterMs === undefined ? undefined : setTimeout(() => caller.abort(), abortAfterMs)
  if (abortAfterMs === 0) caller.abort()

  const { signal } = caller
  const pin = { cid: CID, name: key }
  const call = {
    add: () => client.add(pin, { signal }),
    replace: () => client.replace(key, pin, { signal }),
    remove: () => client.remove(key, { signal }),
  }[change]
  const error = await call().then(
    () => undefined,
    (error: HoldfastError) => error,
  )
  clearTimeout(timer)
  const met = Array.from({ length: sent }, (_, at) => faults[at] ?? 'healthy')
  return { schedule, error, met, seen }
}

/** What is wrong with an outcome, in words; nothing is what a test wants. */
export function wrongs({ schedule, error, met, seen, applied }: Outcome): string[] {
  const mayHave = error?.mayHaveApplied
  const claims: Record<string, boolean> = {
    'applied more than once': schedule.change !== 'remove' && applied > 1,
    'succeeded, and was not applied': !error && applied === 0,
    'failed with what is no HoldfastError': !!error && !HoldfastError.isInstance(error),
    'was applied, and says that it was not': applied > 0 && mayHave === false,
    'was removed, and is said to be missing': applied > 0 && error?.name === 'NotFoundError',
    'may have been applied, and says that it was not':
      mayHave === false && met.some((fault) => KNOWN[fault] === 'open'),
    'cannot have been applied, and says that it may': mayHave === true && seen.every(isRefusal),
  }
  return Object.keys(claims).filter((claim) => claims[claim])
}

/** Whether what a client saw proves that nothing was done: whatever is ended by a clock proves nothing. */
const isRefusal = ({ status, error }: ResponseEvent): boolean =>
  error ? (error.cause as { code?: string } | undefined)?.code === 'ECONNREFUSED' : status === 429

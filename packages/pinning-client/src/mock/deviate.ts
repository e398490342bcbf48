import type { Asked, MockAnswer } from '@holdfast/shared/msw'
import { floor, readInstant, SECOND, writeInstant } from '../created.js'
import type { Failure, PinResults, PinStatus } from '../generated/pinning/types.gen.js'
import type { PinningQuirks } from './quirks.js'

/** The wire's side of the quirks: what an answer that is true to the document looks like at such a service. */
export const deviation =
  (quirks: PinningQuirks) =>
  (answer: MockAnswer, asked: Asked): MockAnswer =>
    answer.status < 400 ? succeed(answer, asked, quirks) : fail(answer, asked, quirks)

const CHANGES: Readonly<Record<string, 'add' | 'replace' | 'remove'>> = {
  addPin: 'add',
  replacePinByRequestId: 'replace',
  deletePinByRequestId: 'remove',
}

const REMOVED = {
  OK: { kind: 'text', body: 'OK' },
  '{}': { kind: 'json', body: {} },
  'empty JSON': { kind: 'none', headers: { 'content-type': 'application/json' } },
} as const

function succeed(answer: MockAnswer, { operationId = '' }: Asked, quirks: PinningQuirks): MockAnswer {
  const change = CHANGES[operationId]
  const status = change && quirks.answers200To?.includes(change) ? 200 : answer.status
  if (change === 'remove') return { ...answer, status, ...(quirks.removeBody && REMOVED[quirks.removeBody]) }
  const write = (pin: PinStatus) => writePinStatus(pin, change !== undefined, quirks)
  if (operationId !== 'getPins') return { ...answer, status, body: write(answer.body as PinStatus) }
  const page = answer.body as PinResults
  return { ...answer, status, body: { ...page, results: page.results.map(write) } }
}

function writePinStatus(
  pin: PinStatus,
  isNew: boolean,
  { delegates, createdChanges }: PinningQuirks,
): object {
  return {
    ...pin,
    ...(createdChanges && { created: writeCreated(pin.created, isNew) }),
    ...(delegates && { delegates: delegates === 'null' ? null : [] }),
  }
}

function writeCreated(created: string, isNew: boolean): string {
  const at = readInstant(created)?.at ?? 0n
  // Some nanoseconds, less than the millisecond that the mock's clock has.
  return isNew ? writeInstant(at + 166_323n, 1n) : writeInstant(floor(at, SECOND), SECOND)
}

function fail(answer: MockAnswer, { operationId, request }: Asked, quirks: PinningQuirks): MockAnswer {
  const { status, body } = answer
  if (status === 401 && quirks.missingTokenIs400 && !request.headers.has('authorization'))
    return { ...answer, status: 400, body: { error: { reason: 'KEYS_MUST_BE_STRINGS', details: NO_KEYS } } }
  if (status === 404 && quirks.notFoundIsString && operationId)
    return { ...answer, body: (body as Failure).error.details ?? 'Not found' }
  return answer
}

const NO_KEYS = 'The headers that hold the keys must be strings'

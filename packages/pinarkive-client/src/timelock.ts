import { refuse } from './refuse.js'

/** Until when something stays: a Date, or a date-time of ISO 8601 with its zone, such as `2030-12-31T23:59:59Z`. */
export type Timelock = Date | string

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i

/**
 * A timelock as the service takes it: in UTC.
 * @throws InvalidArgumentError for what is no date, is past, or leaves its zone open
 */
export function writeTimelock(timelock: Timelock): string {
  const text = timelock instanceof Date ? '' : String(timelock)
  const date = new Date(timelock)
  if (Number.isNaN(date.getTime())) throw refuse('timelock', 'must be a Date or a date-time of ISO 8601')
  if (text && !WITH_ZONE.test(text)) throw refuse('timelock', 'must say its zone, such as Z for UTC')
  // Else 30 February would be 2 March.
  const day = text.slice(0, 10)
  if (text && new Date(day).toJSON()?.slice(0, 10) !== day)
    throw refuse('timelock', 'must be a day of the calendar')
  if (date.getTime() <= Date.now()) throw refuse('timelock', 'must not be past')
  return date.toISOString().replace('.000Z', 'Z')
}

import { refuse } from './refuse.js'

/** Until when something stays: a Date, or a date-time of ISO 8601 with its zone, such as `2030-12-31T23:59:59Z`. */
export type Timelock = Date | string

const WITH_ZONE = /^.{10}T[\d:.]+(Z|[+-]\d\d:?\d\d)$/i

/**
 * A timelock as the service takes it: in UTC.
 * @throws InvalidArgumentError for what is no date, is past, or leaves its zone open
 */
export function writeTimelock(timelock: Timelock): string {
  const text = String(timelock instanceof Date ? timelock.toJSON() : timelock)
  const day = text.slice(0, 10)
  const date = new Date(text)
  // Else 30 February would be 2 March.
  const isOfCalendar = new Date(day).toJSON()?.slice(0, 10) === day
  if (!WITH_ZONE.test(text) || !isOfCalendar || Number.isNaN(date.getTime()))
    throw refuse('timelock', 'must be a Date, or a day and time of ISO 8601 with its zone')
  if (date.getTime() <= Date.now()) throw refuse('timelock', 'must not be past')
  return date.toISOString().replace('.000Z', 'Z')
}

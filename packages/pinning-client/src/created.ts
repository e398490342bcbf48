const RFC_3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i

export const SECOND = 1_000_000_000n
const MILLISECOND = 1_000_000n

/** A `created`, for comparing and counting, which neither its text (offsets) nor a Date (milliseconds) is fit for. */
export interface Instant {
  /** Nanoseconds since 1970. */
  readonly at: bigint
  /** The smallest step that the text can show: 1 s, 1 ms, 1 ns and what lies between. */
  readonly step: bigint
}

/** Reads an RFC 3339 time with any fraction and offset; nothing for what is none. */
export function readInstant(created: string): Instant | undefined {
  const [, time, fraction = '', offset] = RFC_3339.exec(created) ?? []
  const ms = Date.parse(`${time}${offset}`)
  if (Number.isNaN(ms)) return undefined
  const digits = fraction.slice(0, 9)
  return {
    at: BigInt(ms) * MILLISECOND + BigInt(digits.padEnd(9, '0')),
    step: 10n ** BigInt(9 - digits.length),
  }
}

/** Writes nanoseconds since 1970 in UTC, with as many digits as the step needs. */
export function writeInstant(nanoseconds: bigint, step: bigint): string {
  const seconds = floor(nanoseconds, SECOND)
  const text = new Date(Number(seconds / MILLISECOND)).toISOString().slice(0, 19)
  const fraction = String(nanoseconds - seconds)
    .padStart(9, '0')
    .slice(0, 10 - String(step).length)
  return `${text}${fraction && `.${fraction}`}Z`
}

/** The next coarser step that a service may cut times to. */
export const coarser = (step: bigint): bigint | undefined =>
  [MILLISECOND, SECOND].find((candidate) => candidate > step)

/** The last multiple of a step that is not later. */
export const floor = (nanoseconds: bigint, step: bigint): bigint =>
  nanoseconds - (((nanoseconds % step) + step) % step)

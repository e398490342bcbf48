import { S3Error } from './s3-error.js'

/** In milliseconds; as in Go's `time.ParseDuration`, which knows nothing longer than an hour. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}
const DURATION = /^\+(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|ms|s|m|h))+)$/
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** The names by which Storj's gateway knows the header (storj/gateway-st, miniogw/gateway.go, parseTTL). */
const HEADERS = ['object-expires', 'storj-expires'].flatMap((name) => [
  `x-amz-meta-${name}`,
  `x-minio-meta-${name}`,
])

/** When an object is to go: after a duration as in `+2h30m`, or at a time. @throws S3Error */
export function readExpiry(headers: Headers, now: number): number | undefined {
  const value = HEADERS.map((name) => headers.get(name)).find((each) => each !== null)
  if (!value || value === 'none') return undefined
  if (DURATION.test(value)) return now + readDuration(value)
  const at = RFC3339.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(at)) throw new S3Error('InvalidTTL')
  return at
}

const readDuration = (text: string): number =>
  [...text.matchAll(/([\d.]+)([a-z]+)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit as string] as number),
    0,
  )

import type { PinResults, PinStatus } from './generated/pinning/types.gen.js'

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** An object without its keys that are null: several services write null for what is absent. */
const withoutNulls = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/**
 * Reads a pin object as real services write it, into what the document promises: null for absent fields,
 * `delegates` null or missing, `requestId` for `requestid`. Keys that the document does not know, and a status
 * that it does not know, are kept. Gives nothing for what is no pin object.
 */
export function readPinStatus(body: unknown): PinStatus | undefined {
  if (!isObject(body) || !isObject(body.pin)) return undefined
  const { requestId, ...fields } = withoutNulls(body)
  const { requestid = requestId, status } = fields
  const pin = withoutNulls(body.pin)
  if (
    requestid === undefined ||
    requestid === '' ||
    typeof status !== 'string' ||
    typeof pin.cid !== 'string'
  )
    return undefined
  return {
    ...fields,
    requestid: String(requestid),
    status,
    created: String(fields.created ?? ''),
    pin,
    delegates: fields.delegates ?? [],
  } as PinStatus
}

/** Reads a page of pin objects in the same way. */
export function readPinResults(body: unknown): PinResults | undefined {
  if (!isObject(body) || !Array.isArray(body.results)) return undefined
  const results = body.results.map(readPinStatus)
  if (results.includes(undefined)) return undefined
  const count = typeof body.count === 'number' ? body.count : results.length
  return { ...body, count, results: results as PinStatus[] }
}

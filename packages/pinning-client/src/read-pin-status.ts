import type { PinResults, PinStatus } from './generated/pinning/types.gen.js'

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Takes away the keys that are null: several services write null for what is absent. */
function dropNulls(fields: Fields): void {
  for (const key in fields) if (fields[key] === null) delete fields[key]
}

/**
 * Reads a pin object as real services write it, into what the document promises: null for absent fields,
 * `delegates` null or missing, `requestId` for `requestid`. Keys that the document does not know, and a status
 * that it does not know, are kept. Gives nothing for what is no pin object.
 * @param body parsed for this call alone, and made right where it stands: copies took longer than the parsing
 */
export function readPinStatus(body: unknown): PinStatus | undefined {
  if (!isObject(body) || !isObject(body.pin)) return undefined
  dropNulls(body)
  dropNulls(body.pin)
  const { requestId = '', status, created = '', delegates = [] } = body
  const requestid = String(body.requestid ?? requestId)
  if (!requestid || typeof status !== 'string' || typeof body.pin.cid !== 'string') return undefined
  delete body.requestId
  return Object.assign(body, { requestid, created: String(created), delegates }) as unknown as PinStatus
}

/** Reads a page of pin objects in the same way. */
export function readPinResults(body: unknown): PinResults | undefined {
  if (!isObject(body) || !Array.isArray(body.results)) return undefined
  const results = body.results.map(readPinStatus)
  if (results.includes(undefined)) return undefined
  const count = typeof body.count === 'number' ? body.count : results.length
  return Object.assign(body, { count, results: results as PinStatus[] })
}

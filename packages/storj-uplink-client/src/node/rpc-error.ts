import { redactError, textOf } from '@holdfast/shared'
import {
  BandwidthLimitExceededError,
  BucketNameInvalidError,
  BucketNotFoundError,
  InternalError,
  ObjectKeyInvalidError,
  ObjectNotFoundError,
  SegmentsLimitExceededError,
  StorageLimitExceededError,
  TooManyRequestsError,
  type UplinkError,
  UplinkPermissionDeniedError,
} from '../errors.js'
import type { UplinkErrorClass } from '../refused.js'
import type { Call } from './call.js'

/** How an RPC failed: a code of storj.io/common, rpc/rpcstatus, and a text for people. */
export interface RpcStatus {
  readonly code: number
  readonly message: string
}

/** What a code of its own stands for. */
const BY_CODE: Readonly<Record<number, UplinkErrorClass>> = {
  7: UplinkPermissionDeniedError,
  10014: BucketNameInvalidError,
  10015: BucketNameInvalidError,
  10016: ObjectKeyInvalidError,
  10017: ObjectKeyInvalidError,
  10019: BucketNotFoundError,
}

const NOT_FOUND = 5
const RESOURCE_EXHAUSTED = 8

/** What several share a code and differ in words, as uplink tells them apart (storj.io/uplink, common.go). */
const BY_WORDS: readonly (readonly [code: number, words: RegExp, UplinkErrorClass])[] = [
  [NOT_FOUND, /^bucket not found/, BucketNotFoundError],
  [NOT_FOUND, /^object not found/, ObjectNotFoundError],
  [RESOURCE_EXHAUSTED, /Exceeded Usage Limit$/, BandwidthLimitExceededError],
  [RESOURCE_EXHAUSTED, /Too Many Requests$/, TooManyRequestsError],
  [RESOURCE_EXHAUSTED, /Exceeded Storage Limit/, StorageLimitExceededError],
  [RESOURCE_EXHAUSTED, /Exceeded Segments Limit/, SegmentsLimitExceededError],
]

/** Reads an error packet. One too short for a code is all text, and its code 0, which is that of an unknown error. */
export function readRpcStatus(data: Uint8Array): RpcStatus {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const hasCode = data.length >= 8
  return {
    code: hasCode ? Number(view.getBigUint64(0)) : 0,
    message: new TextDecoder().decode(data.subarray(hasCode ? 8 : 0)),
  }
}

/** The error that a status is: InternalError where uplink has no code for it. */
export function toUplinkError({ code, message }: RpcStatus, { context, secrets }: Call): UplinkError {
  const byWords = BY_WORDS.find(([of, words]) => of === code && words.test(message))
  const Class = byWords?.[2] ?? BY_CODE[code] ?? InternalError
  const said = textOf(redactError(message, secrets).message) ?? 'it gave no reason'
  return new Class(`${said} (RPC status ${code})`, { ...context, origin: { rpc: code } })
}

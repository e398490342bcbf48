import type { ErrorContext, Explain, Failure } from '@holdfast/shared'
import * as errors from '../errors.js'
import { type Refusal, refused, type UplinkErrorClass } from '../refused.js'
import { parseXml, textIn } from './xml.js'

// What gateway-st makes of uplink's errors (miniogw/gateway.go, ConvertError), and AWS's own for the same.
const BY_CODE: Readonly<Record<string, UplinkErrorClass>> = {
  NoSuchBucket: errors.BucketNotFoundError,
  NoSuchKey: errors.ObjectNotFoundError,
  NoSuchUpload: errors.UploadDoneError,
  BucketNotEmpty: errors.BucketNotEmptyError,
  BucketAlreadyExists: errors.BucketAlreadyExistsError,
  BucketAlreadyOwnedByYou: errors.BucketAlreadyExistsError,
  InvalidBucketName: errors.BucketNameInvalidError,
  KeyTooLongError: errors.ObjectKeyInvalidError,
  XMinioInvalidObjectName: errors.ObjectKeyInvalidError,
  BandwidthLimitExceeded: errors.BandwidthLimitExceededError,
  StorageLimitExceeded: errors.StorageLimitExceededError,
  SegmentsLimitExceeded: errors.SegmentsLimitExceededError,
  SlowDown: errors.TooManyRequestsError,
}

const BY_STATUS: Readonly<Record<number, UplinkErrorClass>> = {
  401: errors.UplinkPermissionDeniedError,
  403: errors.UplinkPermissionDeniedError,
  429: errors.TooManyRequestsError,
}

/** What a service said of its refusal: in XML, of a HEAD in the headers of MinIO. */
function saidOf({ body, headers }: Pick<Failure, 'body' | 'headers'>): { code?: string; message?: string } {
  const code = headers.get('x-minio-error-code') ?? undefined
  const message = headers.get('x-minio-error-desc')?.replace(/^"|"$/g, '')
  try {
    const error = parseXml(String(body))
    return { code: textIn(error, 'Code') ?? code, message: textIn(error, 'Message') ?? message } as object
  } catch {
    // A gateway's page, or nothing at all.
    return { code, message } as object
  }
}

/** What a failed answer means for its repetition. SlowDown is said before anything is done, whatever its status. */
export const explain: Explain = (failure) => {
  const { code, message } = saidOf(failure)
  return { code, message, refreshCredentials: false, ...(code === 'SlowDown' && { mayHaveApplied: false }) }
}

/** A refusal as the error that uplink has for it. @param of what was asked for, where nothing else tells */
export function toUplinkError(
  refusal: Refusal,
  context: ErrorContext,
  of: { readonly key?: string | undefined },
): errors.UplinkError {
  const { status, code = '' } = refusal
  const missing = of.key === undefined ? errors.BucketNotFoundError : errors.ObjectNotFoundError
  const Class = BY_CODE[code] ?? BY_STATUS[status] ?? (status === 404 ? missing : errors.InternalError)
  return refused(Class, refusal, context)
}

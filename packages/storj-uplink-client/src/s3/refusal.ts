import { type ErrorContext, type Explain, type Failure, textOf } from '@holdfast/shared'
import * as errors from '../errors.js'
import { type Refusal, refused, type UplinkErrorClass } from '../refused.js'
import { parseXml, textIn } from './xml.js'

// What gateway-st makes of uplink's errors (miniogw/gateway.go, ConvertError), and AWS's own for the same.
const BY_CODE = new Map<string, UplinkErrorClass>(
  Object.entries({
    NoSuchBucket: errors.BucketNotFoundError,
    NoSuchKey: errors.ObjectNotFoundError,
    NoSuchUpload: errors.UploadDoneError,
    BucketNotEmpty: errors.BucketNotEmptyError,
    BucketAlreadyExists: errors.BucketAlreadyExistsError,
    BucketAlreadyOwnedByYou: errors.BucketAlreadyExistsError,
    InvalidBucketName: errors.BucketNameInvalidError,
    KeyTooLongError: errors.ObjectKeyInvalidError,
    XMinioInvalidObjectName: errors.ObjectKeyInvalidError,
    XMinioInvalidResourceName: errors.ObjectKeyInvalidError,
    BandwidthLimitExceeded: errors.BandwidthLimitExceededError,
    StorageLimitExceeded: errors.StorageLimitExceededError,
    SegmentsLimitExceeded: errors.SegmentsLimitExceededError,
    SlowDown: errors.TooManyRequestsError,
  }),
)

const BY_STATUS: Readonly<Record<number, UplinkErrorClass>> = {
  401: errors.UplinkPermissionDeniedError,
  403: errors.UplinkPermissionDeniedError,
  429: errors.TooManyRequestsError,
}

/** What a service said of its refusal: in XML, of a HEAD in the headers of MinIO. */
function saidOf({ body, headers }: Pick<Failure, 'body' | 'headers'>) {
  const said = {
    code: textOf(headers.get('x-minio-error-code')),
    message: textOf(headers.get('x-minio-error-desc')?.replace(/^"|"$/g, '')),
  }
  try {
    const error = parseXml(String(body))
    const [code, message] = [textOf(textIn(error, 'Code')), textOf(textIn(error, 'Message'))]
    return { code: code ?? said.code, message: message ?? said.message }
  } catch {
    // A gateway's page, or nothing at all.
    return said
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
  const Class = BY_CODE.get(code) ?? BY_STATUS[status] ?? (status === 404 ? missing : errors.InternalError)
  return refused(Class, refusal, context)
}

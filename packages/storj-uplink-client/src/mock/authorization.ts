import { S3Error } from './s3-error.js'
import { ALGORITHM, type Scope } from './signature-v4.js'

/** Who a request says it is from, until its signature is found to be right. */
export interface Authorization {
  readonly accessKeyId: string
  readonly scope: Scope
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /** What the signature says of the body. */
  readonly payload: string
  /** Of a presigned request: for how many seconds from its timestamp it holds. */
  readonly expires?: number
}

const UNSIGNED = 'UNSIGNED-PAYLOAD'
const WEEK = 604_800

/** As it stands in the header, or in the query of a presigned request. @throws S3Error */
export function readAuthorization({ headers, url }: Pick<Request, 'headers' | 'url'>): Authorization {
  const query = new URL(url).searchParams
  if (query.has('X-Amz-Credential')) return fromQuery(query)
  const value = headers.get('authorization')
  if (!value) throw new S3Error('AccessDenied')
  return fromHeaders(value, headers)
}

function fromHeaders(value: string, headers: Headers): Authorization {
  const fields = /^(\S+) +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(value)
  const [, algorithm, credential = '', signedHeaders = '', signature = ''] = fields ?? []
  if (algorithm !== ALGORITHM)
    throw new S3Error('InvalidRequest', {
      message: `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`,
    })
  const timestamp = headers.get('x-amz-date') ?? ''
  if (readTimestamp(timestamp) === undefined)
    throw new S3Error('AccessDenied', {
      message: 'AWS authentication requires a valid Date or x-amz-date header',
    })
  const payload = headers.get('x-amz-content-sha256')
  if (payload === null)
    throw new S3Error('InvalidRequest', {
      message: 'Missing required header for this request: x-amz-content-sha256',
    })
  return {
    ...readCredential(credential, timestamp, 'AuthorizationHeaderMalformed'),
    signedHeaders: signedHeaders.split(';'),
    signature,
    payload,
  }
}

function fromQuery(query: URLSearchParams): Authorization {
  const field = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  const refuse = (message: string): never => {
    throw new S3Error('AuthorizationQueryParametersError', { message })
  }
  if (field('Algorithm') !== ALGORITHM) refuse(`X-Amz-Algorithm only supports "${ALGORITHM}"`)
  if (readTimestamp(field('Date')) === undefined)
    refuse("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
  if (!/^\d+$/.test(field('Expires'))) refuse('X-Amz-Expires should be a number')
  if (Number(field('Expires')) > WEEK)
    refuse(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    )
  return {
    ...readCredential(field('Credential'), field('Date'), 'AuthorizationQueryParametersError'),
    signedHeaders: field('SignedHeaders').split(';'),
    signature: field('Signature'),
    payload: query.get('X-Amz-Content-Sha256') ?? UNSIGNED,
    expires: Number(field('Expires')),
  }
}

function readCredential(
  credential: string,
  timestamp: string,
  code: 'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError',
): Pick<Authorization, 'accessKeyId' | 'scope'> {
  // The id itself may have "/" in it.
  const [, accessKeyId = '', day = '', region = ''] =
    /^(.+)\/(\d{8})\/([^/]*)\/s3\/aws4_request$/.exec(credential) ?? []
  if (!accessKeyId || !timestamp.startsWith(day))
    throw new S3Error(code, {
      message:
        'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/s3/aws4_request" of the day of the request.',
    })
  return { accessKeyId, scope: { timestamp, day, region } }
}

/** Milliseconds since 1970 of a time as in `20130524T000000Z`. */
export function readTimestamp(timestamp: string): number | undefined {
  const fields = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp)
  if (!fields) return undefined
  const [, year, month, day, hours, minutes, seconds] = fields
  const at = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(at) ? undefined : at
}

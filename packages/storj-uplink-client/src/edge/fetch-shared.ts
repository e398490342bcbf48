import {
  connect,
  type Explain,
  hideSecretParameters,
  type OperationInfo,
  type Prepare,
  type TransportOptions,
  textOf,
} from '@holdfast/shared'
import {
  InternalError,
  ObjectNotFoundError,
  TooManyRequestsError,
  UplinkPermissionDeniedError,
} from '../errors.js'
import { operations, schemes } from '../generated/storj-linksharing/operations.gen.js'
import type { paths } from '../generated/storj-linksharing/paths.gen.js'
import type { Download, DownloadObjectOptions } from '../project.js'
import { SERVICE } from '../refuse.js'
import { refused, type UplinkErrorClass } from '../refused.js'
import { encodeKey } from '../s3/encode.js'
import { readInfo } from '../s3/object-info.js'
import { openDownload } from '../s3/open-download.js'
import { parseShareUrl } from './share-url.js'

export interface FetchSharedOptions extends TransportOptions, DownloadObjectOptions {}

/**
 * Reads what a link leads to, as everybody can who has it. Needs no credentials.
 * @param link as `joinShareUrl` gives it, raw or not, to an object
 * @throws ObjectNotFoundError, and UplinkPermissionDeniedError where the access may not read it, or no more
 */
export async function fetchShared(
  link: string | URL,
  { offset, length, signal, ...options }: FetchSharedOptions = {},
): Promise<Download> {
  const { linkService, accessKeyId, bucket, key } = parseShareUrl(link)
  const prepare: Prepare = async (call, init) => {
    hideSecretParameters(call, init)
    call.operation = {
      ...call.operation,
      path: `/raw/${accessKeyId}/${encodeKey(`${bucket}/${key}`)}`,
    } as OperationInfo
    return { redirect: 'manual' }
  }
  const service = {
    name: SERVICE,
    table: { operations, schemes },
    baseUrl: linkService,
    credentials: {},
    explain,
    prepare,
  }
  const { run } = connect<paths>(service, options)
  const ask = async (operationId: 'getShared' | 'headShared', headers: Record<string, string> = {}) => {
    const params = { path: { access: accessKeyId, bucket, key }, header: headers }
    const { data, response, failure, context } = await run(operationId, {
      signal,
      params,
      ...(operationId === 'getShared' && { parseAs: 'stream' as const }),
    })
    if (failure) throw refused(BY_STATUS[failure.status] ?? InternalError, failure, context)
    const { status, headers: answered } = response
    return { status, headers: answered, stream: (data ?? null) as ReadableStream<Uint8Array> | null }
  }
  const stat = async () => readInfo(key, (await ask('headShared')).headers)
  return openDownload({ key, get: (headers) => ask('getShared', headers), stat }, { offset, length })
}

const BY_STATUS: Readonly<Record<number, UplinkErrorClass>> = {
  401: UplinkPermissionDeniedError,
  403: UplinkPermissionDeniedError,
  404: ObjectNotFoundError,
  429: TooManyRequestsError,
}

const explain: Explain = ({ body }) => ({ message: textOf(body), refreshCredentials: false })

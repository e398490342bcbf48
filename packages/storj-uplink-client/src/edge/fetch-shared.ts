import type { TransportOptions } from '@holdfast/shared'
import { orCanceled } from '../canceled.js'
import {
  InternalError,
  ObjectNotFoundError,
  TooManyRequestsError,
  UplinkPermissionDeniedError,
} from '../errors.js'
import type { Download, DownloadObjectOptions } from '../project.js'
import { refused, type UplinkErrorClass } from '../refused.js'
import { type ReadPiece, streamBy } from '../s3/answer.js'
import { readInfo } from '../s3/object-info.js'
import { openDownload } from '../s3/open-download.js'
import { openLinkService } from './link-service.js'
import { parseShareUrl } from './share-url.js'

export interface FetchSharedOptions extends TransportOptions, DownloadObjectOptions {}

/**
 * Reads what a link leads to, as everybody can who has it. Needs no credentials.
 * @param link as `joinShareUrl` gives it, raw or not, to an object
 * @throws ObjectNotFoundError, and UplinkPermissionDeniedError where the access may not read it, or no more;
 * CanceledError
 */
export async function fetchShared(
  link: string | URL,
  { offset, length, signal, ...options }: FetchSharedOptions = {},
): Promise<Download> {
  const { linkService, accessKeyId, bucket, key } = parseShareUrl(link)
  const { run } = openLinkService({ ...options, linkService })
  const ask = async (operationId: 'getShared' | 'headShared', header: Record<string, string> = {}) => {
    const params = { path: { access: accessKeyId, bucket, key }, header }
    const parseAs = operationId === 'getShared' ? 'stream' : 'text'
    const { data, response, failure, context } = await run(operationId, { signal, params, parseAs }).catch(
      fail,
    )
    if (failure) throw refused(BY_STATUS[failure.status] ?? InternalError, failure, context)
    const { status, headers } = response
    return { status, headers, stream: data instanceof ReadableStream ? streamBy(read, data) : null }
  }
  const stat = async () => readInfo(key, (await ask('headShared')).headers)
  return openDownload({ key, get: (headers) => ask('getShared', headers), stat }, { offset, length })
}

const fail = (error: unknown) => Promise.reject(orCanceled(error))
const read: ReadPiece = (reader) => reader.read().catch(fail)

const BY_STATUS: Readonly<Record<number, UplinkErrorClass>> = {
  401: UplinkPermissionDeniedError,
  403: UplinkPermissionDeniedError,
  404: ObjectNotFoundError,
  429: TooManyRequestsError,
}

import {
  ApiError,
  BadRequestError,
  type Explain,
  type Explanation,
  HoldfastError,
  PermissionDeniedError,
  textOf,
} from '@holdfast/shared'
import { SERVICE } from './refuse.js'
import type { Uploaded } from './upload-file.js'

/**
 * 403 of the node's own: the token is damaged, out of date, or of a key that the owner has not registered. It is looked
 * at before the rest of the request, so that nothing was done. Nodes before 2026-03-28 answer 500 instead.
 */
export class TokenRefusedError extends PermissionDeniedError {
  static override readonly kind = 'TokenRefusedError'
  declare readonly '~TokenRefusedError': true
}

/** 403 `Permission Denied`: through the node's own domain only reading is allowed; `baseUrl` must be the node's address. */
export class CustomDomainError extends PermissionDeniedError {
  static override readonly kind = 'CustomDomainError'
  declare readonly '~CustomDomainError': true
}

/** 403 of the node's proxy: it does not pass this path on at this port. `/ipfs` is the gateway's, all else the API's. */
export class RouteNotExposedError extends PermissionDeniedError {
  static override readonly kind = 'RouteNotExposedError'
  declare readonly '~RouteNotExposedError': true
}

/** 400: a field of the form is missing or empty. */
export class InvalidFieldError extends BadRequestError {
  static override readonly kind = 'InvalidFieldError'
  declare readonly '~InvalidFieldError': true
  /** The field, as the node calls it. */
  declare readonly field: string
}

/** 400 `File not added`: the node's IPFS daemon did not add or not pin the file. It may hold it all the same. */
export class FileNotAddedError extends BadRequestError {
  static override readonly kind = 'FileNotAddedError'
  declare readonly '~FileNotAddedError': true
}

/** 416: the file has no such range. */
export class RangeNotSatisfiableError extends ApiError {
  static override readonly kind = 'RangeNotSatisfiableError'
  declare readonly '~RangeNotSatisfiableError': true
}

/**
 * The node gave a CID that is not that of what was sent. What is there stays there; whether it holds what was sent was not
 * asked, so that `hasOutcome` is false.
 */
export class CidMismatchError extends HoldfastError {
  static override readonly kind = 'CidMismatchError'
  declare readonly '~CidMismatchError': true
  /** The CID that the node gave. */
  declare readonly cid: string
  /** The CID of what was sent. */
  declare readonly expected: string

  constructor(cid: string, expected: string) {
    super(`${cid} is not the CID of what was sent, ${expected}`, {
      service: SERVICE,
      operationId: 'uploadFile',
      mayHaveApplied: true,
      cid,
      expected,
    })
  }
}

/**
 * Not every file of a folder came into its directory, or it may not be published. What is there stays there. `cause` is
 * what the first of them failed with, an AbortedError where you ended it.
 */
export class FolderIncompleteError extends HoldfastError {
  static override readonly kind = 'FolderIncompleteError'
  declare readonly '~FolderIncompleteError': true
  /** The directory's name. */
  declare readonly directory: string
  /** What each file came to, in their order. */
  declare readonly files: readonly PromiseSettledResult<Uploaded>[]

  constructor(directory: string, files: readonly PromiseSettledResult<Uploaded>[], cause: unknown) {
    const failed = files.filter(({ status }) => status === 'rejected').length
    super(
      failed ? `${failed} of ${files.length} files failed` : 'all files are there, and may not be published',
      {
        service: SERVICE,
        mayHaveApplied: true,
        directory,
        files,
        cause,
      },
    )
  }
}

const WINDOWS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 }

/** What a node's failure means. It has no codes: status and text tell. */
export const explain: Explain = ({ status, body }) => {
  const error = textOf(Object(body).error)
  const message = error ?? textOf(body)
  const page = String(body)
  const [limit, many, span = ''] = /\d+ per (\d*) ?(second|minute|hour|day)/.exec(page) ?? []
  const field = /^Missing .*field:? '?(\w+)/.exec(page)?.[1]
  const Class = classOf(status, page, message, field)
  return {
    Class,
    message: status < 400 ? undefined : limit ? `${message}: ${limit}` : message,
    // The node does not say when its window ends: after a whole one at the latest.
    retryAfterMs: limit ? Number(many || 1) * (WINDOWS[span] as number) * 1000 : undefined,
    refreshCredentials: status === 401 || Class === TokenRefusedError,
    // The daemon may hold the file; the old site is gone before the new one is looked at.
    mayHaveApplied: /^(File not added|Failed|No index)/.test(`${error}`) || undefined,
    ...(field && { fields: { field } }),
  }
}

function classOf(
  status: number,
  page: string,
  message: string | undefined,
  field: string | undefined,
): Explanation['Class'] {
  if (status === 400)
    return field ? InvalidFieldError : message === 'File not added' ? FileNotAddedError : undefined
  if (status === 416) return RangeNotSatisfiableError
  if (status !== 403) return undefined
  if (page.includes('nginx')) return RouteNotExposedError
  if (message === 'Permission Denied') return CustomDomainError
  return message === '403 Forbidden' ? TokenRefusedError : undefined
}

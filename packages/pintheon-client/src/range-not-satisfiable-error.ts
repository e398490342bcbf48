import { ApiError } from '@holdfast/shared'

/** 416: the range begins behind the last byte. */
export class RangeNotSatisfiableError extends ApiError {
  static override readonly kind = 'RangeNotSatisfiableError'
  declare readonly '~RangeNotSatisfiableError': true
}

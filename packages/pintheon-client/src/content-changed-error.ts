import { HoldfastError } from '@holdfast/shared'

/**
 * The gateway gives something else than it began with: after a break, what cannot be told to be the rest of the same
 * bytes (`cause` is the break), or more bytes than it said. What came until then is good as far as it goes.
 */
export class ContentChangedError extends HoldfastError {
  static override readonly kind = 'ContentChangedError'
  declare readonly '~ContentChangedError': true
}

import { HoldfastError } from '@holdfast/shared'

/**
 * The gateway gives other bytes than those that were asked for: another part than the range, what cannot be told to
 * be the rest of what broke off (`cause` is the break), or more than it said. What came until then is good as far as
 * it goes.
 */
export class ContentChangedError extends HoldfastError {
  static override readonly kind = 'ContentChangedError'
  declare readonly '~ContentChangedError': true
}

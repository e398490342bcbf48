import { unreadable as wrap } from '@holdfast/shared/upload'
import { SERVICE } from '../refuse.js'

/** Fails with what a source failed with, which is read before there is a call. */
export const unreadable = (cause: unknown): never => {
  throw wrap({ context: (cause) => ({ service: SERVICE, cause }), secrets: new Set() }, cause)
}

import { refuse } from '../refuse.js'

/**
 * Bytes or text that are not what they should be; the message goes on where the argument's name ends. It never leaves
 * the package: `refusing` knows the name.
 */
export class Malformed extends Error {}

/** Runs what reads an argument. @throws InvalidArgumentError in place of Malformed */
export function refusing<T>(argument: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Malformed ? refuse(argument, error.message) : error
  }
}

/** Runs what reads bytes; nothing where they are malformed. */
export function unlessMalformed<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

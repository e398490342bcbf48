import { InvalidArgumentError } from '@holdfast/shared'

export const SERVICE = 'pintheon'

/** The error for an argument that no request can be made of, as in `directory must be …`. */
export const refuse = (argument: string, message: string): InvalidArgumentError =>
  new InvalidArgumentError(argument, message, { service: SERVICE })

/** What is wrong with a source that is. */
export const tooLarge = (limit: number): string =>
  `must be smaller: the node takes requests of ${limit} bytes`

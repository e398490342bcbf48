import { InvalidArgumentError } from '@holdfast/shared'

export const SERVICE = 'pintheon'

/** The error for an argument that no request can be made of, as in `directory must be …`. */
export const refuse = (argument: string, message: string): InvalidArgumentError =>
  new InvalidArgumentError(argument, message, { service: SERVICE })

export const tooLarge = (limit: number): InvalidArgumentError =>
  refuse('source', `must be smaller: the node takes requests of ${limit} bytes`)

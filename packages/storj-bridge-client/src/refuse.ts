import { InvalidArgumentError } from '@holdfast/shared'

export const SERVICE = 'storj-bridge'

/** The error for an argument that no request can be made of, as in `email must be …`. */
export const refuse = (argument: string, message: string): InvalidArgumentError =>
  new InvalidArgumentError(argument, message, { service: SERVICE })

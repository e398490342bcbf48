import { InvalidArgumentError } from '@holdfast/shared'

export const SERVICE = 'storj-uplink'

/** The error for an argument that nothing can be made of, as in `prefix must end with "/"`. */
export const refuse = (argument: string, message: string): InvalidArgumentError =>
  new InvalidArgumentError(argument, message, { service: SERVICE })

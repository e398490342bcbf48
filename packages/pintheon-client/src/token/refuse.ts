import { InvalidArgumentError } from '@holdfast/shared'

/** The error for an argument that no token can be made or read of. What was given is not in it: it may be a secret. */
export const refuse = (argument: string, expected: string): InvalidArgumentError =>
  new InvalidArgumentError(argument, `must be ${expected}`, { service: 'pintheon' })

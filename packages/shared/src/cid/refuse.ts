import { InvalidArgumentError } from '../errors.js'

export function refuse(argument: string, message: string): never {
  throw new InvalidArgumentError(argument, message, { service: 'cid' })
}

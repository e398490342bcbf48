import { writePath } from '@holdfast/shared'
import { type FileAddress, writeAddress } from './address.js'
import { operations } from './generated/pintheon/operations.gen.js'
import { SERVICE } from './refuse.js'

/**
 * The URL at which the gateway has a file, for a link or an image.
 * @throws InvalidArgumentError
 */
export function urlOf(gatewayUrl: string, address: FileAddress, path?: string): string {
  const { operationId, params } = writeAddress('get', address, path)
  return gatewayUrl + writePath(operations[operationId], params, { service: SERVICE })
}

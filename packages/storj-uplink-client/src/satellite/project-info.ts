import { bytesField, Message } from '../grant/protobuf.js'
import type { ApiKeys } from './api-keys.js'
import type { Reply, Request } from './call.js'

/** What a client says of itself in each request. */
export interface Header {
  readonly apiKey: Uint8Array
  readonly userAgent: string
}

export function readHeader(request: Request): Header {
  const header = new Message(request.message).message(15)
  return {
    apiKey: header?.bytes(1) ?? new Uint8Array(),
    userAgent: Buffer.from(header?.bytes(2) ?? []).toString(),
  }
}

export const writeProjectInfo = (salt: Uint8Array): Uint8Array => bytesField(1, salt)

/** Answers as a satellite does, with its codes and words (storj.io/storj, satellite/metainfo/validation.go). */
export function answer(request: Request, reply: Reply, keys: ApiKeys, salt: Uint8Array): void {
  const allowed = keys.allow(readHeader(request).apiKey)
  if (request.rpc !== '/metainfo.Metainfo/ProjectInfo')
    reply.error(0, `protocol error: unknown rpc: ${JSON.stringify(request.rpc)}`)
  else if (allowed === undefined) reply.error(3, 'Invalid API credentials')
  else if (!allowed) reply.error(7, 'Unauthorized API credentials')
  else {
    reply.message(writeProjectInfo(salt))
    reply.closeSend()
  }
}

import { InternalError } from '../errors.js'
import { bytesField, Message, messageField } from '../grant/protobuf.js'
import type { Call } from './call.js'

export const PROJECT_INFO = '/metainfo.Metainfo/ProjectInfo'

const HEADER = 15
const [API_KEY, USER_AGENT] = [1, 2] as const
const PROJECT_SALT = 1

/** A request with nothing in it but who asks (storj.io/common, pb/metainfo.proto). */
export const writeProjectInfoRequest = (apiKey: Uint8Array, userAgent: string): Uint8Array =>
  messageField(
    HEADER,
    Buffer.concat([bytesField(API_KEY, apiKey), bytesField(USER_AGENT, Buffer.from(userAgent))]),
  )

/** The salt of the project, with which its passphrases are made into keys. @throws InternalError where there is none */
export function readProjectSalt(answer: Uint8Array, { context }: Call): Uint8Array {
  try {
    const salt = new Message(answer).bytes(PROJECT_SALT)
    if (salt.length) return salt
  } catch {}
  throw new InternalError('the satellite answered, and not with the salt of a project', context)
}

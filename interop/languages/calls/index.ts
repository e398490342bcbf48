import type { DocumentName } from '../documents.ts'
import type { Call } from './call.ts'
import { pinarkive } from './pinarkive.ts'
import { pinning } from './pinning.ts'
import { pintheon } from './pintheon.ts'
import { storjAuth } from './storj-auth.ts'
import { storjBridge } from './storj-bridge.ts'
import { storjLinksharing } from './storj-linksharing.ts'

export { type Call, type FileArgument, isFile } from './call.ts'

/** What every generated client is asked to do: ten calls of each service, or all that it has. */
export const calls: Readonly<Record<DocumentName, readonly Call[]>> = {
  pinning,
  pinarkive,
  pintheon,
  'storj-bridge': storjBridge,
  'storj-auth': storjAuth,
  'storj-linksharing': storjLinksharing,
}

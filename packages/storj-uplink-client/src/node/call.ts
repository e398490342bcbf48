import type { ErrorContext } from '@holdfast/shared'
import { SERVICE } from '../refuse.js'

/** A call of an RPC, as far as its errors are concerned. */
export interface Call {
  /** Its whole name: `/metainfo.Metainfo/ProjectInfo`. */
  readonly rpc: string
  readonly context: ErrorContext
  /** What no error may show, also where the far end says it. */
  readonly secrets: ReadonlySet<string>
}

/** A call that changes nothing. */
export const readCall = (rpc: string, secrets: ReadonlySet<string>): Call => ({
  rpc,
  context: { service: SERVICE, operationId: rpc.slice(rpc.lastIndexOf('/') + 1), mayHaveApplied: false },
  secrets,
})

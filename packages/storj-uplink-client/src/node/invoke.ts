import { InternalError } from '../errors.js'
import type { Call } from './call.js'
import type { Connection } from './connection.js'
import { within } from './within.js'

export interface InvokeOptions {
  /** Milliseconds until the answer is whole. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
}

/**
 * A unary call: one message out, one back.
 * @throws UplinkError for the status that the far end gave; TimeoutError, ConnectionError, CanceledError
 */
export async function invoke(
  connection: Connection,
  message: Uint8Array,
  call: Call,
  { timeout, signal }: InvokeOptions,
): Promise<Uint8Array> {
  const stream = connection.open(call)
  stream.invoke()
  stream.send(message)
  stream.closeSend()
  try {
    const answer = await within(
      stream.receive(),
      { ms: timeout, signal, late: 'no whole answer' },
      call.context,
    )
    if (!answer) throw new InternalError('the far end closed the call and gave no answer', call.context)
    stream.close()
    return answer
  } catch (error) {
    stream.cancel()
    throw error
  }
}

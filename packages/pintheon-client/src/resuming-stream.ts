import { ConnectionError, type ErrorContext, tell } from '@holdfast/shared'
import { ContentChangedError } from './content-changed-error.js'

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>

/** A body, and where it is to end. */
export interface Body {
  /** None where it is empty. */
  readonly reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined
  /** Offset behind the last byte that is to come, of this body or of those after it; nothing where it is not known. */
  readonly until: number | undefined
  /** For errors. */
  readonly context: ErrorContext
}

/**
 * The bytes from an offset on, out of as many bodies as it takes. None is read before the stream itself is.
 * @param goOn gives the body that goes on at a byte, after so many failures in a row; throws where none can
 * @param onBytes told how many there were so far
 * @param end ends whatever is under way
 */
export function resumingStream(
  start: number,
  { reader, until = NaN, context }: Body,
  goOn: (next: number, failures: number, broken: ConnectionError) => Promise<Body>,
  onBytes: (received: number) => void,
  end: () => void,
): ByteStream {
  let next = start
  let failures = 0

  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    for (;;) {
      try {
        const { value } = (await reader?.read()) ?? {}
        // An end that is not known is NaN, which nothing is before or behind.
        if (!value && next < until)
          throw new ConnectionError(`ended at byte ${next}, before ${until}`, context)
        if (!value) return controller.close()
        if (next + value.byteLength > until) {
          end()
          throw new ContentChangedError(`more came, after byte ${until}`, context)
        }
        next += value.byteLength
        failures = 0
        controller.enqueue(value)
        return tell(onBytes, next - start)
      } catch (error) {
        if (!(error instanceof ConnectionError)) throw error
        // All is there, however the connection ended.
        if (next === until) return controller.close()
        const rest = await goOn(next, ++failures, error)
        reader = rest.reader
        until ||= rest.until ?? NaN
      }
    }
  }

  return new ReadableStream({ pull, cancel: end }, { highWaterMark: 0 })
}

import { ConnectionError, type ErrorContext } from '@holdfast/shared'
import { ContentChangedError } from './content-changed-error.js'

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>

export type ByteReader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>

/** What is to come from one body. */
export interface Body {
  /** None where it is empty. */
  readonly reader: ByteReader | undefined
  /** Offset behind the last byte of all; nothing where it is not known. */
  readonly until: number | undefined
}

interface Resuming {
  /** Tries in all without one more byte. */
  readonly attempts: number
  /** For errors. */
  readonly context: ErrorContext
  /** The body that goes on at a byte, after so many failures in a row; throws where none can. */
  goOn(next: number, broken: ConnectionError, failures: number): Promise<Body>
  tellProgress(received: number): void
  /** Ends whatever is under way. */
  end(): void
}

/** The bytes from an offset on, out of as many bodies as it takes. None is read before the stream itself is. */
export function resumingStream(
  start: number,
  { reader, until }: Body,
  { attempts, context, goOn, tellProgress, end }: Resuming,
): ByteStream {
  let next = start
  let failures = 0

  /** The next bytes of the present body; nothing at the end of all. */
  const read = async () => {
    const { value } = (await reader?.read()) ?? {}
    if (!value && next < (until ?? 0))
      throw new ConnectionError(`ended at byte ${next} instead of ${until}`, context)
    return value
  }

  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    for (;;) {
      try {
        const bytes = await read()
        if (!bytes) return controller.close()
        if (next + bytes.byteLength > (until ?? Infinity))
          throw new ContentChangedError(`more came than the ${until} bytes that there are`, context)
        next += bytes.byteLength
        failures = 0
        controller.enqueue(bytes)
        return tellProgress(next - start)
      } catch (error) {
        // All is there, however the connection ended.
        if (next === until && error instanceof ConnectionError) return controller.close()
        if (!(error instanceof ConnectionError) || ++failures >= attempts) throw error
        const rest = await goOn(next, error, failures)
        reader = rest.reader
        until ??= rest.until
      }
    }
  }

  return new ReadableStream(
    {
      pull: (controller) =>
        pull(controller).catch((error) => {
          end()
          throw error
        }),
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

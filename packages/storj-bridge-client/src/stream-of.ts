/**
 * What a generator gives as a stream, which asks for nothing before it is asked itself.
 * @param end called when the stream ends, in whatever way: it has the generator end too
 * @param signal fails the stream at once, also while nothing is waited for
 */
export function streamOf<T>(
  items: AsyncGenerator<T, void, undefined>,
  end: () => void,
  signal: AbortSignal | undefined,
  toError: (reason: unknown) => Error,
): ReadableStream<T> {
  let abort: () => void
  const finish = () => {
    signal?.removeEventListener('abort', abort)
    end()
    // It is at work perhaps, and then ends when that does.
    items.return().catch(() => {})
  }
  return new ReadableStream<T>(
    {
      start(controller) {
        abort = () => {
          controller.error(toError(signal?.reason))
          finish()
        }
        signal?.addEventListener('abort', abort)
        if (signal?.aborted) abort()
      },
      async pull(controller) {
        try {
          const { done, value } = await items.next()
          if (!done) return controller.enqueue(value)
          finish()
          controller.close()
        } catch (error) {
          finish()
          controller.error(error)
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  )
}

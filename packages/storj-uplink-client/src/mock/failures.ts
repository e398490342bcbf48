/** A failure that a service gives instead of its answer. */
export interface MockedFailure {
  status: number
  /** Whose it is; the gateway's unless told. */
  service?: 'auth' | 'link' | 'gateway' | undefined
  /** Which operation is to fail; whichever comes next unless told. */
  operationId?: string | undefined
  /** The gateway's own word for it, such as `SlowDown`; `InternalError` unless told. */
  code?: string | undefined
  /** What it says. */
  message?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
}

export type Failures = ReturnType<typeof createFailures>

/** What is to fail. Each failure is one request's. */
export function createFailures() {
  const waiting: MockedFailure[] = []
  return {
    add: (...failures: readonly MockedFailure[]) => void waiting.push(...failures),
    take(service: MockedFailure['service'], operationId: string): MockedFailure | undefined {
      const at = waiting.findIndex(
        (each) =>
          (each.service ?? 'gateway') === service && [undefined, operationId].includes(each.operationId),
      )
      return at < 0 ? undefined : waiting.splice(at, 1)[0]
    },
  }
}

import { type LoggedRequest, redact, redactPath } from './log.js'
import { type Exchange, type Origin, serve } from './serve.js'
import { type Service, type ServiceName, serviceNames, services } from './services.js'

type ServiceOptions = { [Name in ServiceName]?: Parameters<(typeof services)[Name]['start']>[0] | undefined }

export interface EmulatorOptions<Name extends ServiceName = ServiceName> extends ServiceOptions {
  /** Which services; all of them unless told. */
  services?: readonly Name[] | undefined
  /** The port of the first service, the others follow it one by one; 0, unless told, for any that are free. */
  port?: number | undefined
  /** Called for each request when it has ended; nothing is written anywhere unless told. */
  log?: ((request: LoggedRequest) => void) | undefined
}

/** An emulated service: where it is, and what it is driven by. */
export type EmulatedService<Name extends ServiceName> = {
  /** What the client's `baseUrl` is to be. */
  readonly baseUrl: string
} & Readonly<Omit<ReturnType<(typeof services)[Name]['start']>, 'respond'>>

/** The emulated services by name. */
export type Emulator<Name extends ServiceName = ServiceName> = {
  readonly [Service in Name]: EmulatedService<Service>
} & AsyncDisposable & {
    /** Ends every connection and gives the ports back. May be called more than once. */
    stop(): Promise<void>
  }

/**
 * Serves the services' mocks over real HTTP on 127.0.0.1, each on a port of its own.
 * @example
 * await using emulator = await startEmulator()
 * const client = createPinningClient(emulator.pinning)
 * @throws Node's own error where a port cannot be had (`code` EADDRINUSE or EACCES), with nothing left running
 */
export async function startEmulator<Name extends ServiceName = ServiceName>(
  options: EmulatorOptions<Name> = {},
): Promise<Emulator<Name>> {
  const { port = 0, log, services: names = serviceNames as Name[] } = options
  const origins: Origin[] = []
  const stop = async () => {
    await Promise.all(origins.map((origin) => origin.close()))
  }

  const start = async (name: Name, index: number) => {
    const service: Service = services[name]
    const { respond, ...face } = service.start(options[name] ?? {})
    const secrets = credentialsOf(name, face).map(([, value]) => value)
    const report = log && ((exchange: Exchange) => log(describe(name, exchange, secrets)))
    const origin = await serve(respond, port && port + index, report)
    origins.push(origin)
    return { baseUrl: origin.baseUrl + service.basePath, ...face }
  }

  const running: [Name, object][] = []
  try {
    for (const [index, name] of names.entries()) running.push([name, await start(name, index)])
  } catch (error) {
    await stop()
    throw error
  }
  const emulated = Object.fromEntries(running) as { [Service in Name]: EmulatedService<Service> }
  return { ...emulated, stop, [Symbol.asyncDispose]: stop }
}

/** What lets callers in, in words and by value. */
export function credentialsOf(name: ServiceName, face: object): [words: string, value: string][] {
  const { credentials }: Service = services[name]
  return Object.entries(credentials).map(([key, words]) => [
    words,
    (face as Readonly<Record<string, string>>)[key] as string,
  ])
}

/** An exchange without the service's credentials, and without those that its request came with. */
function describe(
  service: string,
  { incoming, status, ms, error }: Exchange,
  known: readonly string[],
): LoggedRequest {
  const { authorization, 'x-api-key': apiKey } = incoming.headers
  const presented = [authorization?.split(' ').at(-1), apiKey].flat().filter((value) => !!value)
  const secrets = [...known, ...(presented as string[])]
  return {
    service,
    method: incoming.method ?? '',
    path: redactPath(incoming.url ?? '', secrets),
    status,
    ms,
    error: error && redact(error, secrets),
  }
}

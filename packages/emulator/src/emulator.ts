import { type LoggedRequest, redact, redactPath } from './log.js'
import { type Exchange, type Origin, serve } from './serve.js'
import { type Service, type ServiceName, serviceNames, services } from './services.js'
import { startService } from './start-service.js'

type ServiceOptions = { [Name in ServiceName]?: Parameters<(typeof services)[Name]['start']>[0] | undefined }

export interface EmulatorOptions<Name extends ServiceName = ServiceName> extends ServiceOptions {
  /** Which services; all of them unless told. */
  services?: readonly Name[] | undefined
  /** The first port, the others follow it one by one; 0, unless told, for any that are free. */
  port?: number | undefined
  /** HTTPS, with certificates of an authority that is made for this run and that nobody trusts yet; HTTP unless told. */
  https?: boolean | undefined
  /** Called for each request when it has ended; nothing is written anywhere unless told. */
  log?: ((request: LoggedRequest) => void) | undefined
}

/** An emulated service: where it is, by the names of its client's options, and what it is driven by. */
export type EmulatedService<Name extends ServiceName> = {
  readonly [Option in keyof (typeof services)[Name]['origins']]: string
} & Readonly<Omit<Awaited<ReturnType<(typeof services)[Name]['start']>>, 'respond'>>

/** The emulated services by name. */
export type Emulator<Name extends ServiceName = ServiceName> = {
  readonly [Service in Name]: EmulatedService<Service>
} & AsyncDisposable & {
    /** Ends every connection and gives the ports back. May be called more than once. */
    stop(): Promise<void>
  }

/** The same over HTTPS. */
export type SecureEmulator<Name extends ServiceName = ServiceName> = Emulator<Name> & {
  /** The certificate of the authority that has signed the emulator's, in PEM: what a client is to trust. */
  readonly ca: string
}

/**
 * Serves the services' mocks over real HTTP on 127.0.0.1, each on ports of its own.
 * @example
 * await using emulator = await startEmulator()
 * const client = createPinningClient(emulator.pinning)
 * @throws Node's own error where a port cannot be had (`code` EADDRINUSE or EACCES), with nothing left running
 */
export function startEmulator<Name extends ServiceName = ServiceName>(
  options: EmulatorOptions<Name> & { https: true },
): Promise<SecureEmulator<Name>>
export function startEmulator<Name extends ServiceName = ServiceName>(
  options?: EmulatorOptions<Name>,
): Promise<Emulator<Name>>
export async function startEmulator<Name extends ServiceName = ServiceName>(
  options: EmulatorOptions<Name> = {},
): Promise<Emulator<Name>> {
  const { port = 0, https, log, services: names = serviceNames as Name[] } = options
  // Who does not ask for certificates does not wait for what makes them.
  const made = https ? await (await import('./certificates.js')).makeCertificates() : undefined
  // Its options would have the server send the authority along, which real ones do not.
  const certificate = made && { key: made.key, cert: made.cert }
  const origins: Origin[] = []
  const stop = async () => {
    await Promise.all(origins.map((origin) => origin.close()))
  }

  const start = (name: Name): Promise<object> => {
    const report = (exchange: Exchange) => void started.then((face) => log?.(describe(name, exchange, face)))
    const service: Service = services[name]
    const started = startService(service, options[name] ?? {}, async (respond, option) => {
      const allowedHeaders = service.allowedHeaders?.[option]
      const settings = {
        port: port && port + origins.length,
        report,
        certificate: service.plain?.includes(option) ? undefined : certificate,
        allowedHeaders,
      }
      const origin = await serve(respond, settings)
      origins.push(origin)
      return origin.baseUrl
    })
    return started
  }

  const running: [Name, object][] = []
  try {
    for (const name of names) running.push([name, await start(name)])
  } catch (error) {
    await stop()
    throw error
  }
  const emulated = Object.fromEntries(running) as { [Service in Name]: EmulatedService<Service> }
  return { ...emulated, ...(made && { ca: made.ca }), stop, [Symbol.asyncDispose]: stop }
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
  service: ServiceName,
  { incoming, operationId, status, ms, error }: Exchange,
  face: object,
): LoggedRequest {
  const known = credentialsOf(service, face).map(([, value]) => value)
  const { secretPath }: Service = services[service]
  const { authorization, 'x-api-key': apiKey, 'x-token': token } = incoming.headers
  const inPath = secretPath?.exec(incoming.url ?? '')?.[1]
  const presented = [authorization?.split(' ').at(-1), apiKey, token, inPath]
    .flat()
    .filter((value) => !!value)
  const secrets = [...known, ...(presented as string[])]
  return {
    service,
    method: incoming.method ?? '',
    path: redactPath(incoming.url ?? '', secrets),
    operationId,
    status,
    ms,
    error: error && redact(error, secrets),
  }
}

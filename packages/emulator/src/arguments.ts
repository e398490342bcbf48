import { parseArgs } from 'node:util'
import { countOrigins, type ServiceName, serviceNames } from './services.js'

export const usage = `Usage: npx @holdfast/emulator [service …] [options]

Serves the services over HTTP on 127.0.0.1, each on ports of its own. What they are given is held in
memory and is gone when the emulator stops (Ctrl+C).

Services (all unless named): ${serviceNames.join(', ')}

Options:
  --port <N>       the first port, the others follow; 0 for any that are free (4100 unless told)
  --https          HTTPS, with certificates of an authority that is new at each start; it says how to trust it
  --token <token>  the access token or API key that is let in (a new random one at each start unless told)
  --help           this text
  --version        the emulator's version
`

/** A command line that cannot be meant. */
export class UsageError extends Error {}

export interface ServeCommand {
  readonly services: readonly ServiceName[]
  readonly port: number
  readonly token: string | undefined
  readonly https: boolean
}

const DEFAULT_PORT = 4100
const LAST_PORT = 65_535
/** What a bearer token is made of (RFC 6750, 2.1): nothing that a shell would read otherwise. */
const TOKEN = /^[\w.~+/-]+=*$/

/**
 * What a command line asks for.
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): ServeCommand | 'help' | 'version' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  if (values.version) return 'version'

  const unknown = positionals.find((name) => !serviceNames.includes(name as ServiceName))
  if (unknown !== undefined) throw new UsageError(`There is no service "${unknown}".`)
  const services = positionals.length ? [...new Set(positionals as ServiceName[])] : serviceNames

  const last = LAST_PORT - countOrigins(services) + 1
  const { port = String(DEFAULT_PORT) } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > last)
    throw new UsageError(`"${port}" cannot be the first port: it is a number from 0 to ${last}.`)
  if (values.token !== undefined && !TOKEN.test(values.token))
    throw new UsageError('A token is made of letters, digits and - . _ ~ + /, and may end in "=".')
  return { services, port: Number(port), token: values.token, https: values.https === true }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        token: { type: 'string' },
        https: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

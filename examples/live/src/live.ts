import { InvalidArgumentError } from '@holdfast/pinning-client'
import { Journal } from './journal.ts'
import type { LiveService } from './service.ts'
import { pinarkive } from './services/pinarkive.ts'
import { pinning } from './services/pinning.ts'
import { pintheon } from './services/pintheon.ts'
import { storjBridge } from './services/storj-bridge.ts'
import { storjUplink } from './services/storj-uplink.ts'

/** By what they are called on the command line. */
export const services: Readonly<Record<string, LiveService>> = {
  pinning,
  pinarkive,
  pintheon,
  'storj-bridge': storjBridge,
  'storj-uplink': storjUplink,
}

/** How a run ended, as an exit code. */
export const ENDED = { well: 0, otherwise: 1, notStarted: 2, interrupted: 130 } as const

/**
 * Asks a real service, reading only unless `--write` is given, and prints what it asked, what came, and where that is
 * not what the document says. Nothing is asked of a service whose variables are not in the environment. What an aborted
 * `signal` leaves of the run is to remove what it has made.
 */
export async function live(
  args: readonly string[],
  env: Environment,
  print: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  const [name = '', ...flags] = args
  const service = Object.hasOwn(services, name) ? services[name] : undefined
  const strange = flags.find((flag) => flag !== '--write')
  if (!service || strange !== undefined) {
    print(strange === undefined ? `There is no service "${name}".` : `There is no option "${strange}".`)
    print(usage())
    return ENDED.notStarted
  }
  // An agent of continuous integration has nobody's credentials to spend.
  if (env.CI) {
    print('This asks a real service, and does not run where CI is set.')
    return ENDED.notStarted
  }
  const lacking = lackingOf(service, env)
  if (lacking.length > 0) {
    print(`For ${service.title}, the environment lacks:`)
    print(inWords(service, lacking))
    return ENDED.notStarted
  }
  const write = flags.includes('--write')
  const journal = new Journal(print, signal)
  signal.addEventListener('abort', () => journal.say(INTERRUPTED), { once: true })
  journal.say(`Asking ${service.title}, ${write ? 'reading and writing' : 'reading only'}.`)
  try {
    await service.run({ env: env as Record<string, string>, write, journal })
  } catch (error) {
    // A step tells of its own failure. What comes to here is a variable of which no client can be made.
    if (!InvalidArgumentError.isInstance(error)) throw error
    print(`\n${error.message}. It comes of one of these:`)
    const given = Object.keys({ ...service.needs, ...service.takes }).filter((variable) => env[variable])
    print(inWords(service, given))
    return ENDED.notStarted
  }
  const { differences, failures } = journal
  const how = signal.aborted ? ' The run was interrupted.' : ''
  journal.say(
    `\nAnswers that differ from the document: ${differences}. Steps that failed: ${failures}.${how}`,
  )
  if (signal.aborted) return ENDED.interrupted
  return differences + failures === 0 ? ENDED.well : ENDED.otherwise
}

const INTERRUPTED = `
Interrupted: what is under way is waited for, and what the run has made is removed. Pressed again, Ctrl-C ends the
run at once and leaves it behind.`

type Environment = Readonly<Record<string, string | undefined>>

/** What has to be there and is not, also of what is of use together alone. */
function lackingOf({ needs, together = [] }: LiveService, env: Environment): string[] {
  const begun = together.some((variable) => env[variable]) ? together : []
  return [...Object.keys(needs), ...begun].filter((variable) => !env[variable])
}

const inWords = ({ needs, takes }: LiveService, variables: readonly string[]) =>
  variables.map((variable) => `  ${variable}  ${{ ...takes, ...needs }[variable]}`).join('\n')

function usage(): string {
  const lines = Object.entries(services).map(([name, { title, needs, takes }]) =>
    [
      `  ${name}: ${title}`,
      ...Object.entries(needs).map(([variable, words]) => `      ${variable}  ${words}`),
      ...Object.entries(takes).map(([variable, words]) => `      [${variable}]  ${words}`),
    ].join('\n'),
  )
  return `npm run live -- <service> [--write]\n\n${lines.join('\n')}`
}

import type { Missing } from '../../support/needs.ts'
import { buildProgram } from './go.ts'
import { startSpeaker } from './lines.ts'

/** What stands in an access grant, as Storj's own uplink reads it: `Description` of `interop/go`. */
export interface Description {
  readonly satellite: string
  readonly head: string
  readonly caveats: readonly Caveat[]
  readonly tail: string
  readonly defaultKey: string
  readonly defaultCipher: number
  readonly entries: readonly object[]
}

export interface Caveat {
  readonly raw?: string
  readonly error?: string
  readonly disallows?: readonly string[]
  readonly allowedPaths?: readonly { readonly bucket: string; readonly encryptedPrefix: string }[]
  readonly notBefore?: string
  readonly notAfter?: string
  readonly maxObjectTtl?: number
  readonly nonce?: string
}

/** What the first grant of a project is made of. Bytes are hexadecimal digits. */
export interface Base {
  readonly satellite: string
  readonly head: string
  readonly secret: string
  readonly defaultKey?: string
  readonly passphrase?: string
  readonly projectSalt?: string
  readonly cipher: number
}

export interface Step {
  readonly share?: {
    readonly permission: Readonly<Record<string, boolean | number | string>>
    readonly prefixes: readonly { readonly bucket: string; readonly prefix: string }[]
  }
  readonly override?: {
    readonly bucket: string
    readonly prefix: string
    readonly passphrase: string
    readonly salt: string
  }
  /** Put at the end of the API key as it is: ours has no function for that. */
  readonly caveat?: string
}

export interface Question {
  readonly action: string
  readonly bucket: string
  readonly key: string
  readonly at: string
}

/** A random grant of Go's, and what Go made of it. */
export interface Chain {
  readonly base: Base
  readonly grant: string
  readonly links: readonly { readonly step: Step; readonly grant?: string; readonly error?: string }[]
  readonly questions: readonly Question[]
  readonly answers: readonly boolean[]
}

/** Storj's own uplink, which answers what it is asked; a promise is rejected with what it says. */
export interface Oracle {
  grant(base: Base): Promise<string>
  apiKey(base: Base): Promise<string>
  describe(grant: string): Promise<Description>
  apply(grant: string, step: Step): Promise<string>
  /** `APIKey.Check`, as a satellite that has the secret asks it. */
  check(grant: string, secret: string, questions: readonly Question[]): Promise<boolean[]>
  chain(seed: number, questions: number): Promise<Chain>
  requestAccess(request: {
    readonly satellite: string
    readonly apiKey: string
    readonly passphrase: string
    readonly userAgent?: string
  }): Promise<string>
  stop(): Promise<void>
}

/** Builds it and starts it, or says why it cannot be had. */
export async function startOracle(): Promise<Oracle | Missing> {
  const program = await buildProgram('oracle')
  if (typeof program !== 'string') return program
  const speaker = startSpeaker(program)
  // It answers in the order in which it is asked.
  const ask = async <Result>(op: string, request: object): Promise<Result> => {
    speaker.say({ op, ...request })
    const answer = await speaker.hear<{ result: Result; error?: string }>()
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.result
  }
  return {
    grant: (base) => ask('grant', base),
    apiKey: (base) => ask('apiKey', base),
    describe: (grant) => ask('describe', { grant }),
    apply: (grant, step) => ask('apply', { grant, step }),
    check: (grant, secret, questions) => ask('check', { grant, secret, questions }),
    chain: (seed, questions) => ask('chain', { seed, questions }),
    requestAccess: (request) => ask('requestAccess', request),
    stop: speaker.stop,
  }
}

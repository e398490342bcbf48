import { fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** A client's methods, each of which gives a promise. */
export type Methods<Client> = { readonly [Name in keyof Client]: (...given: never[]) => Promise<unknown> }

/** Another client, in a process of its own: some throw where nobody can catch it. */
export interface Peer<Client> {
  readonly program: string
  /** Its methods. They fail in its own words, or in those that its process ended with. */
  readonly client: Client
  /** Which methods it has that were not called. */
  uncalled(): Promise<Set<string>>
  stop(): Promise<void>
}

/** Whose account it is: by its address and password, or by a key. */
export interface Credentials {
  readonly email?: string
  readonly password?: string
  readonly privateKey?: string
}

interface Question {
  readonly id: number
  readonly name: string
  readonly given: readonly unknown[]
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

/** What the client's process says first: the names of its methods. */
const METHODS = 0

/** Starts a program of this folder, which calls `serve`. */
export function startPeer<Client extends Methods<Client>>(program: string, settings: object): Peer<Client> {
  const child = fork(new URL(program, import.meta.url), [JSON.stringify(settings)], {
    serialization: 'advanced', // which carries bytes
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = once(child, 'exit')
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const expectAnswer = (id: number): Promise<unknown> => {
    const asked = Promise.withResolvers<unknown>()
    waiting.set(id, asked)
    return asked.promise
  }
  const methods = expectAnswer(METHODS) as Promise<string[]>
  child.on('message', ({ id, result, error }: Answer) => {
    const { resolve, reject } = waiting.get(id) as PromiseWithResolvers<unknown>
    waiting.delete(id)
    if (error === undefined) resolve(result)
    else reject(new Error(error))
  })
  text(child.stderr as NodeJS.ReadableStream).then((printed) => {
    const reason = /^\w*Error.*/m.exec(printed)?.[0] ?? 'without a word'
    for (const { reject } of waiting.values()) reject(new Error(`${program} ended: ${reason}`))
  })

  const called = new Set<string>()
  let last = METHODS
  const ask = (name: string, ...given: readonly unknown[]): Promise<unknown> => {
    if (!child.connected) throw new Error(`${program} has ended before ${name}`)
    called.add(name)
    child.send({ id: ++last, name, given } satisfies Question)
    return expectAnswer(last)
  }
  return {
    program,
    client: new Proxy({} as Client, { get: (_, name) => ask.bind(undefined, String(name)) }),
    uncalled: async () => new Set(await methods).difference(called),
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The other end, where the client is. */
export function serve<Settings>(open: (settings: Settings) => object): void {
  const client = open(JSON.parse(process.argv[2] as string)) as Methods<Record<string, unknown>>
  const send = (answer: Answer) => process.send?.(answer)
  process.on('message', ({ id, name, given }: Question) => {
    const result = client[name]?.(...(given as never[]))
    result?.then(
      (result) => send({ id, result }),
      (error: Error) => send({ id, error: error.message }),
    )
  })
  const names = Object.keys(Object.getPrototypeOf(client))
  send({ id: METHODS, result: names.filter((name) => !name.startsWith('_')) })
}

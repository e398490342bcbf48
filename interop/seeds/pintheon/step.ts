import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmulatedService, type PintheonOptions, startEmulator } from '@holdfast/emulator'
import { seenInLog } from '../../support/coverage.ts'
import type { Python } from '../python.ts'
import type { Shown } from '../tables.ts'
import { fillIn, guide, type Values } from './guide.ts'

/** Something that the guide's programs do. */
export interface Step {
  readonly does: string
  /** How the emulated node is to be. */
  readonly service?: PintheonOptions
  /** Throws where what should come of it did not; says in words what came of it. */
  run(stage: Stage): Promise<string>
}

/** What a program printed, by lines, and the kinds of the warnings that it set off. */
export interface Said {
  readonly lines: readonly string[]
  readonly warnings: readonly string[]
}

/** How a program is run. */
export interface Running {
  /** Instead of those of the node, its token and `report.txt`. */
  readonly values?: Values
  /** Whether Python trusts the authority that the emulator's certificate is from, beside none of those that it knows. */
  readonly trusting?: boolean
  /** What the reader changes in the programs beyond filling in. */
  readonly edit?: (program: string) => string
  /** What the reader has written before and after them, by the guide's names. */
  readonly before?: string
  readonly after?: string
}

/** An emulated node over HTTPS, the guide's programs in front of it, and what was asked of it. */
export interface Stage extends EmulatedService<'pintheon'> {
  /** Each request, as `POST /api_upload → 200`. */
  readonly requests: readonly string[]
  /** Writes a file into the folder in which the programs run. */
  write(name: string, content: string): Promise<void>
  /** Runs programs of the guide, by their headings. */
  follow(headings: readonly string[], running?: Running): Promise<Said>
  /** Runs one of the programs beside this file. */
  run(program: string, given: object): Promise<unknown>
  /** Stops the node. */
  stop(): Promise<void>
}

/** A file, and its CID as `ipfs add` gives it. */
export const REPORT = {
  name: 'report.txt',
  text: 'hello world',
  cid: 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD',
} as const

/** Takes a step on a node of its own, and gives everything back. */
export async function take({ service, run }: Step, python: Python): Promise<Shown> {
  const requests: string[] = []
  const seen = seenInLog("the programs of Pintheon's guide")
  const emulator = await startEmulator({
    services: ['pintheon'],
    https: true,
    ...(service && { pintheon: service }),
    log(request) {
      const { method, path, status } = request
      requests.push(`\`${method} ${shorten(path)}\` → ${status}`)
      seen(request)
    },
  })
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-step-'))
  const write: Stage['write'] = (name, content) => writeFile(join(folder, name), content)
  const { pintheon } = emulator
  try {
    await write(REPORT.name, REPORT.text)
    await write('authority.pem', emulator.ca)
    const outcome = await run({
      ...pintheon,
      requests,
      write,
      async follow(names, { values = {}, trusting = false, edit = asIs, before = '', after = '' } = {}) {
        const own = { ...valuesOf(pintheon), ...values }
        const mended = names.map((heading) => edit(mendedOf(heading)))
        const programs = [before, ...mended, after].map((program) => fillIn(program, own))
        const said = await python.run('guide.py', { programs }, folder, trust(trusting && folder))
        const { printed, warnings } = said as { printed: string; warnings: string[] }
        return { lines: printed.split('\n').slice(0, -1), warnings }
      },
      run: (program, given) => python.run(program, given, folder),
      stop: emulator.stop,
    })
    return { wire: requests.join('; '), outcome }
  } finally {
    await rm(folder, { recursive: true })
    await emulator.stop()
  }
}

const asIs = (program: string) => program

/** What `requests` goes by, and nothing that this machine may have in their place. */
const trust = (folder: string | false): NodeJS.ProcessEnv => ({
  REQUESTS_CA_BUNDLE: folder ? join(folder, 'authority.pem') : undefined,
  CURL_CA_BUNDLE: undefined,
})

const valuesOf = ({ baseUrl, gatewayUrl, accessToken }: EmulatedService<'pintheon'>): Values => ({
  node: new URL(baseUrl).host,
  gateway: new URL(gatewayUrl).host,
  file: REPORT.name,
  token: accessToken,
  cid: REPORT.cid,
})

function mendedOf(heading: string): string {
  const program = guide.get(heading)
  if (!program) throw new Error(`the guide has no program under "${heading}"`)
  return program.mended
}

/** CIDs are known by how they begin. */
const shorten = (path: string) => path.replace(/\b(Qm\w{4})\w{40}\b/g, '$1…')

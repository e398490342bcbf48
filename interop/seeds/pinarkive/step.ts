import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmulatedService, type PinarkiveOptions, startEmulator } from '@holdfast/emulator'
import { seenInLog } from '../../support/coverage.ts'
import { fromPyPI } from '../../support/strangers.ts'
import type { Python } from '../python.ts'
import type { Shown } from '../tables.ts'
import { partsOf, type RecordedRequest, startRecorder } from './recorder.ts'

/** Something that the SDK does, or does not. */
export interface Step {
  /** What is done, as Python has it or in words. */
  readonly does: string
  /** How the emulated service is to be. */
  readonly service?: PinarkiveOptions
  /** Throws where what should come of it did not; says in words what came of it. */
  run(stage: Stage): Promise<string>
}

/** How the SDK's client is made; with the emulator's API key unless told. */
export interface ClientArguments {
  readonly token?: string
  readonly api_key?: string
  readonly base_url?: string
  readonly request_source?: string
}

/** An emulated service, the SDK in front of it, and what went over the wire between them. */
export interface Stage extends EmulatedService<'pinarkive'> {
  /** A folder of the step's own, in which its programs run. */
  readonly folder: string
  readonly requests: readonly RecordedRequest[]
  /** One call of one method. */
  call(method: string, given?: object, client?: ClientArguments): Promise<unknown>
  /** One of the programs beside this file. */
  run(program: string, given?: object, client?: ClientArguments, env?: NodeJS.ProcessEnv): Promise<unknown>
}

/** Takes a step on a service of its own, and gives everything back. */
export async function take({ service, run }: Step, sdk: Python): Promise<Shown> {
  const log = seenInLog(fromPyPI('pinarkive-sdk-py', 'seeds/pinarkive'))
  const emulator = await startEmulator({ services: ['pinarkive'], pinarkive: service, log })
  const recorder = await startRecorder(emulator.pinarkive.baseUrl)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-step-'))
  try {
    const { apiKey, baseUrl } = emulator.pinarkive
    const base_url = recorder.origin + new URL(baseUrl).pathname
    const runProgram: Stage['run'] = (program, given = {}, client = { api_key: apiKey }, env = {}) =>
      sdk.run(program, { client: { base_url, ...client }, ...given }, folder, env)
    const outcome = await run({
      ...emulator.pinarkive,
      baseUrl: base_url,
      folder,
      requests: recorder.requests,
      run: runProgram,
      call: (method, given = {}, client) => runProgram('call.py', { method, arguments: given }, client),
    })
    return { wire: recorder.requests.map(wireOf).join('; '), outcome }
  } finally {
    await rm(folder, { recursive: true })
    await recorder.stop()
    await emulator.stop()
  }
}

/** A request in a few words that are the same each time. */
function wireOf(request: RecordedRequest): string {
  const { method, path, headers, status } = request
  const credentials = headers['x-api-key'] ? 'API key' : headers.authorization?.split(' ', 1)[0]
  const notes = [credentials, bodyOf(request)].filter(Boolean).join('; ')
  return `\`${method} ${shorten(path)}\`${notes && ` (${notes})`} → ${status}`
}

function bodyOf(request: RecordedRequest): string | undefined {
  const type = request.headers['content-type']
  if (!request.body.length) return undefined
  if (type === 'application/json')
    return `JSON: ${Object.keys(JSON.parse(request.body.toString())).join(', ') || '{}'}`
  if (!type?.startsWith('multipart/')) return type
  const parts = partsOf(request).map(({ name, filename }) => (filename ? `${name} = ${filename}` : name))
  return `multipart: ${parts.join(', ')}`
}

/** CIDs are known by how they begin. */
const shorten = (path: string) => path.replace(/\b(baf\w{4})\w{20,}/g, '$1…')

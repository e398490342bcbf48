import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmulatedService, type PinningOptions, startEmulator } from '@holdfast/emulator'
import { seenInLog } from '../../support/coverage.ts'
import { type RecordedRequest, startRecorder } from '../pinarkive/recorder.ts'
import type { Python } from '../python.ts'
import type { Shown } from '../tables.ts'
import { GENERATOR } from './generate.ts'

/** Something that the client does, or does not. */
export interface Step {
  /** What is done, as Python has it or in words. */
  readonly does: string
  /** How the emulated service is to be. */
  readonly service?: PinningOptions
  /** Throws where what should come of it did not; says in words what came of it. */
  run(stage: Stage): Promise<string>
}

/** An emulated service, the generated client in front of it, and what went over the wire between them. */
export interface Stage extends EmulatedService<'pinning'> {
  readonly requests: readonly RecordedRequest[]
  /** What an expression of Python comes to, in which `api` is the client's API. */
  call(expression: string, configuration?: object): Promise<unknown>
  /** What one of the programs beside this file says. */
  run(program: string, given?: object): Promise<unknown>
}

/** The generated client, and a Python to run it. */
export interface Sdk {
  readonly folder: string
  readonly python: Python
}

/** Takes a step on a service of its own, and gives everything back. */
export async function take({ service, run }: Step, { folder: sdk, python }: Sdk): Promise<Shown> {
  const log = seenInLog(`IpfsPinningSDK (openapi-generator ${GENERATOR})`)
  const emulator = await startEmulator({ services: ['pinning'], pinning: service, log })
  const recorder = await startRecorder(emulator.pinning.baseUrl)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-step-'))
  const runProgram: Stage['run'] = (program, given = {}) =>
    python.run(program, given, folder, { PYTHONPATH: sdk })
  try {
    const own = { host: recorder.origin, access_token: emulator.pinning.accessToken }
    const outcome = await run({
      ...emulator.pinning,
      baseUrl: recorder.origin,
      requests: recorder.requests,
      run: runProgram,
      call: (expression, configuration = {}) =>
        runProgram('call.py', { expression, configuration: { ...own, ...configuration } }),
    })
    return { wire: recorder.requests.map(wireOf).join('; '), outcome }
  } finally {
    await rm(folder, { recursive: true })
    await recorder.stop()
    await emulator.stop()
  }
}

/** A request in a few words that are the same each time. */
function wireOf({ method, path, headers, body, status }: RecordedRequest): string {
  const [credential] = headers.authorization?.split(' ') ?? []
  const fields = body.length ? `JSON: ${Object.keys(JSON.parse(body.toString())).join(', ')}` : undefined
  const notes = [credential, fields].filter(Boolean).join('; ')
  return `\`${method} ${shorten(path)}\`${notes && ` (${notes})`} → ${status}`
}

/** CIDs are known by how they begin; requestids and moments are others each time. */
const shorten = (path: string) =>
  decodeURIComponent(path)
    .replace(/\b(baf\w{4})\w{20,}/g, '$1…')
    .replace(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, '{requestid}')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+\+\d\d:\d\d/g, '{time}')

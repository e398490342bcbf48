import type { Missing } from '../../support/needs.ts'
import { buildProgram } from './go.ts'
import { startSpeaker } from './lines.ts'

/** What happens to the satellite: an RPC that came, or how many bytes within TLS a connection brought in all. */
export interface SatelliteEvent {
  readonly rpc?: string
  readonly userAgent?: string
  readonly closed?: boolean
  readonly received?: number
}

/** A satellite with one project, on Storj's own TLS and RPC: it gives out the project's salt, and no more. */
export interface Satellite {
  readonly url: string
  readonly apiKey: string
  /** The same, but for reading in the bucket `photos`. */
  readonly narrowKey: string
  /** The id of a node that it is not. */
  readonly other: string
  /** The next thing that happens to it. */
  event(): Promise<SatelliteEvent>
  stop(): Promise<void>
}

/** @param signed whether its authority is signed by another, which makes a chain of three certificates */
export async function startSatellite({ signed = false } = {}): Promise<Satellite | Missing> {
  const program = await buildProgram('satellite')
  if (typeof program !== 'string') return program
  const speaker = startSpeaker(program, signed ? ['-signed'] : [])
  const said = await speaker.hear<Pick<Satellite, 'url' | 'apiKey' | 'narrowKey' | 'other'>>()
  return { ...said, event: speaker.hear, stop: speaker.stop }
}

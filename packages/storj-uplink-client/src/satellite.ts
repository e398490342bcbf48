import { startSatellite as start } from './satellite/satellite.js'

/** A satellite for tests, on loopback. */
export interface Satellite extends AsyncDisposable {
  /** Its node URL, `id@127.0.0.1:port`. */
  readonly url: string
  /** The salt of its one project. */
  readonly projectSalt: Uint8Array
  /** A new API key of its project, as people are given it. */
  createApiKey(): string
  /** How many calls came in whole. */
  readonly calls: number
  close(): Promise<void>
}

export interface SatelliteOptions {
  /** The salt of its one project; a random one unless told. */
  projectSalt?: Uint8Array | undefined
  /** Told of each call as it comes in: its RPC, such as `/metainfo.Metainfo/ProjectInfo`. */
  onCall?: ((rpc: string) => void) | undefined
}

/**
 * Starts a satellite with one project, for tests of programs that call `requestAccessWithPassphrase`. It has certificates
 * and a node id of its own, listens on a free port of 127.0.0.1, and knows the RPC for the project's salt alone.
 */
export async function startSatellite({
  projectSalt: salt,
  onCall,
}: SatelliteOptions = {}): Promise<Satellite> {
  const satellite = await start({ ...(salt && { projectSalt: salt }), onCall })
  const { url, projectSalt, apiKeys, requests, close } = satellite
  return {
    url,
    projectSalt,
    createApiKey: () => apiKeys.create(),
    get calls() {
      return requests.length
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

import { createRemotePins, type RemotePins } from '@helia/remote-pinning'
import { createPinningClient } from '@holdfast/pinning-client'
import { Configuration, RemotePinningServiceClient, Status } from '@ipfs-shipyard/pinning-service-client'
import { CID } from 'multiformats/cid'

/** A service to talk to, and the fetch to do it with. */
export interface Connection {
  baseUrl: string
  accessToken: string
  fetch?: typeof fetch
}

/** What a pin is to everybody; the rest is what each client makes of it. */
export interface ListedPin {
  readonly cid: string
  readonly [field: string]: unknown
}

interface CallOptions {
  signal?: AbortSignal
  headers?: Record<string, string>
}

/** What a program wants of a pinning client. A client that has no such thing throws NoSuchThing. */
export interface Verbs {
  /** Every pin of every status, in pages of `limit` where that can be chosen. */
  listAll(options?: { limit?: number }): AsyncIterable<ListedPin>
  list(
    query?: { before?: string; meta?: Record<string, string> },
    options?: CallOptions,
  ): Promise<readonly ListedPin[]>
  add(cid: string): Promise<{ readonly delegates?: unknown }>
  get(requestid: string): Promise<Readonly<Record<string, unknown>>>
  remove(requestid: string): Promise<unknown>
  removeByCid(cid: string): Promise<unknown>
  /** Adds a pin and waits until it is pinned, until `signal`, or for so many milliseconds. */
  addAndWait(cid: string, options?: { signal?: AbortSignal; deadline?: number }): Promise<unknown>
}

export interface Candidate {
  readonly name: string
  connect(connection: Connection): Verbs
}

/** There is nothing in the client that a promise could be about. */
export class NoSuchThing extends Error {}

const none = (): never => {
  throw new NoSuchThing()
}

const POLL_MS = 10
const ALL = ['queued', 'pinning', 'pinned', 'failed'] as const

export const ours: Candidate = {
  name: '@holdfast/pinning-client',
  connect({ fetch, ...connection }) {
    const client = createPinningClient({
      ...connection,
      ...(fetch && { fetch }),
    })
    const listed = ({ pin, ...status }: Awaited<ReturnType<typeof client.get>>) => ({
      ...status,
      cid: pin.cid,
    })
    return {
      async *listAll({ limit } = {}) {
        for await (const status of client.listAll({ status: ALL, limit })) yield listed(status)
      },
      list: async (query, options) => (await client.list(query, options)).results.map(listed),
      add: (cid) => client.add({ cid }),
      get: async (requestid) => listed(await client.get(requestid)),
      remove: (requestid) => client.remove(requestid),
      removeByCid: (cid) => client.removeByCid(cid),
      async addAndWait(cid, options) {
        const { requestid } = await client.add({ cid })
        return client.waitForPinned(requestid, { intervalMs: POLL_MS, maxIntervalMs: POLL_MS, ...options })
      },
    }
  },
}

export const shipyard: Candidate = {
  name: '@ipfs-shipyard/pinning-service-client',
  connect({ baseUrl: endpointUrl, accessToken, fetch: fetchApi = fetch }) {
    const client = new RemotePinningServiceClient(new Configuration({ endpointUrl, accessToken, fetchApi }))
    return {
      listAll: none,
      async list({ before, ...query } = {}, options) {
        const dated = { ...query, ...(before && { before: new Date(before) }) }
        const { results } = await client.pinsGet(dated, options)
        return results.map(({ pin, ...status }) => ({ ...status, cid: pin.cid }))
      },
      add: (cid) => client.pinsPost({ pin: { cid } }),
      get: async (requestid) => ({ ...(await client.pinsRequestidGet({ requestid })) }),
      remove: (requestid) => client.pinsRequestidDelete({ requestid }),
      removeByCid: none,
      addAndWait: none,
    }
  },
}

/** Helia's pins on a remote service; its methods are generators that do their work when they are read. */
export const heliaOn = (node: Parameters<typeof createRemotePins>[0]): Candidate => ({
  name: '@helia/remote-pinning',
  connect({ baseUrl: endpointUrl, accessToken, fetch: fetchApi = fetch }) {
    const pins: RemotePins = createRemotePins(node, {
      endpointUrl,
      accessToken,
      fetchApi,
      pollInterval: POLL_MS,
    })
    const ls = async function* (options: Parameters<RemotePins['ls']>[0]) {
      for await (const { cid, ...pin } of pins.ls(options)) yield { ...pin, cid: cid.toString() }
    }
    return {
      listAll: () => ls({ status: Object.values(Status) }),
      async list({ before, meta } = {}, { signal, headers } = {}) {
        if (meta || headers) return none()
        return Array.fromAsync(ls({ ...(before && { before: new Date(before) }), ...(signal && { signal }) }))
      },
      async add(cid) {
        await Array.fromAsync(pins.add(CID.parse(cid)))
        return {}
      },
      get: none,
      remove: none,
      removeByCid: (cid) => Array.fromAsync(pins.rm(CID.parse(cid))),
      addAndWait: (cid, { signal, deadline } = {}) =>
        Array.fromAsync(
          pins.add(CID.parse(cid), {
            ...(signal && { signal }),
            ...(deadline && { signal: AbortSignal.timeout(deadline) }),
          }),
        ),
    }
  },
})

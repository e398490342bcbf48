import { connect, type TransportOptions } from '@holdfast/shared'
import { serve } from '@holdfast/testing'
import { operations, schemes } from '../src/generated/pintheon/operations.gen.ts'

export const CID = 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn'

/** What is wrong with one answer of the gateway. */
export interface Fault {
  /** After how many bytes of the body. */
  readonly after?: number
  /**
   * What happens there: the connection ends, once the bytes have arrived or right away, which takes some of them along;
   * nothing at all; or the body ends as if that were all.
   */
  readonly how?: 'reset' | 'cut' | 'hang' | 'end'
  readonly status?: number
  /** Over its own; `null` for one that is left out. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: Uint8Array
}

/** Different bytes at each place, as far as can be. */
export const bytesOf = (size: number, seed = 1) =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) * 17 + seed) % 251)

/** A gateway that holds one file, answers by RFC 9110, and does the n-th thing wrong in its n-th answer. */
export async function openGateway(content: Uint8Array, faults: readonly (Fault | undefined)[] = []) {
  let closed = 0
  const server = await serve(async ({ method, headers }, response) => {
    const fault = faults[server.requests.length - 1] ?? {}
    response.once('close', () => closed++)
    const etag = fault.headers?.etag === undefined ? `"${CID}"` : fault.headers.etag
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
    const isPart = first !== undefined && (headers['if-range'] ?? etag) === etag
    const start = isPart ? Number(first) : 0
    const until = isPart && last ? Math.min(Number(last) + 1, content.length) : content.length
    const missing = isPart && start >= content.length
    const body = fault.body ?? content.subarray(start, missing ? start : until)
    const said: Record<string, string | null> = {
      'content-type': 'application/octet-stream',
      'content-length': String(body.length),
      etag,
      ...(isPart && {
        'content-range': `bytes ${missing ? '*' : `${start}-${until - 1}`}/${content.length}`,
      }),
      ...fault.headers,
    }
    for (const [name, value] of Object.entries(said)) if (value !== null) response.setHeader(name, value)
    response.writeHead(fault.status ?? (missing ? 416 : isPart ? 206 : 200))
    response.flushHeaders()
    if (method === 'HEAD') return response.end()

    response.write(body.subarray(0, fault.after))
    if (fault.how === 'hang') return
    if (fault.how === 'cut') response.destroy()
    else if (fault.how === 'reset') setTimeout(() => response.destroy(), 30)
    // Else a body that is shorter than its length would hang.
    else if (fault.how === 'end' && said['content-length'] !== null) response.socket?.end()
    else response.end()
  })
  return {
    ...server,
    ranges: () => server.requests.map(({ headers }) => headers.range),
    closed: () => closed,
  }
}

/** The client's transport, as `createPintheonClient` makes it. */
export const runAt = (gatewayUrl: string, options: TransportOptions = {}) =>
  connect(
    {
      name: 'pintheon',
      table: { operations, schemes },
      baseUrl: 'http://127.0.0.1:1',
      servers: { gateway: gatewayUrl },
      credentials: {},
      limitsPaths: true,
    },
    { retry: FAST, ...options },
  ).run

/** Without pauses to wait for. */
export const FAST = { baseDelayMs: 0 }

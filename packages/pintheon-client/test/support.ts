import { cidOf } from '@holdfast/shared/cid'
import { byRequest } from '@holdfast/testing'
import { onTestFinished, vi } from 'vitest'
import { createPintheonClient, type PintheonClient, type PintheonClientOptions } from '../src/index.ts'
import { createPintheonMock, type ServiceOptions } from '../src/msw.ts'

export const API = 'https://node.example:9999'
export const GATEWAY = 'https://node.example:9998'
export const TOKEN = 'token-of-the-tests'

/** A CID of version 1, and one of version 0. */
export const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
export const CID_V0 = 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB'
export const IPNS = 'k51qzi5uqu5dkkciu33khkzbcmxtyhn376i1e83tya8kuy7z9euedzyr5nhoew'

/** A client whose failures are not repeated, so that a test sees the first. */
export const clientOf = (
  answer?: (request: Request) => Response | Promise<Response>,
  options: PintheonClientOptions = {},
): PintheonClient =>
  createPintheonClient({
    baseUrl: API,
    token: TOKEN,
    fetch: answer && byRequest(answer),
    retry: false,
    ...options,
  })

/** A mocked node, a client of it, and what the node was asked for. */
export function openNode(service: ServiceOptions = {}, options: PintheonClientOptions = {}) {
  const mock = createPintheonMock({ baseUrl: API, gatewayUrl: GATEWAY, accessTokens: [TOKEN], ...service })
  const asked: string[] = []
  const client = clientOf((request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return mock.respond(request)
  }, options)
  return { mock, client, asked, uploads: () => asked.filter((each) => each === 'POST /api_upload').length }
}

/**
 * A clock for the rest of the test that stands still where the machine does: what is asked has its turn to be answered
 * between two ticks, so that no limit is reached but by what hangs.
 */
export function slowClock() {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
}

/** The CID that a node gives to a text. */
export const cidOfText = async (text: string): Promise<string> => (await cidOf(text)).cid

/** A multipart body with its boundary, which is drawn anew each time, written as `BOUNDARY`. */
export function withoutBoundary(text: string): string {
  return text.replace(/holdfast-\d+-\d+-\d+-\d+/g, 'BOUNDARY')
}

/** A node that says yes to all: what it answers every operation can read, and an upload has its real CID. */
export function createYes() {
  const directories = [{ Name: 'docs', Path: '/docs' }]
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const form = request.method === 'POST' ? await request.formData() : new FormData()
    const file = form.get('file')
    const Name = form.get('name')
    if (pathname === '/api_create_directory') directories.push({ Name: `${Name}`, Path: `/${Name}` })
    return Response.json({
      ...(file instanceof Blob && { Hash: (await cidOf(file)).cid, Name: (file as File).name, Size: '19' }),
      success: true,
      message: 'done',
      status: 'ok',
      directory: '/docs',
      directories,
      keys: [],
      files: [],
      ipns_hash: IPNS,
      ipns_name: IPNS,
      ipfs_path: `/ipfs/${CID}`,
    })
  }
}

export const bytes = (text: string) => new TextEncoder().encode(text)

/** A text as a stream of pieces. */
export const streamOf = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(bytes(text))
      controller.close()
    },
  })

export async function* piecesOf(...texts: string[]) {
  for (const text of texts) yield bytes(text)
}

import { http } from 'msw'
import { setupServer } from 'msw/node'
import { expect, onTestFinished } from 'vitest'
import type { KeyPair } from '../src/key-pair.ts'
import {
  type BridgeMockOptions,
  createBridgeMock,
  type MockedUser,
  mockedKey,
  mockedUser,
} from '../src/msw.ts'
import { signRequest } from '../src/signing/sign-request.ts'
import { answerFaults, operationOf } from './document.ts'

export const BRIDGE = 'https://bridge.example.com'

/** Of several in one test the last one answers. */
let running: ReturnType<typeof setupServer> | undefined

function stop(): void {
  running?.close()
  running = undefined
}

/** The mock before the global fetch; nothing goes out, whatever it leaves alone. */
export function mocked(options: Partial<BridgeMockOptions> = {}) {
  const mock = createBridgeMock({ baseUrl: BRIDGE, ...options })
  stop()
  running = setupServer(
    ...mock.handlers,
    http.all('*', () => new Response('elsewhere')),
  )
  running.listen()
  onTestFinished(stop)
  return { ...mock, key: mockedKey, user: mockedUser as MockedUser }
}

let last = 0

/** The next one, above all before it. */
export const nonce = (): number => {
  last = Math.max(last + 1, Date.now())
  return last
}

export interface Wanted {
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** By whom it is signed, and with this nonce, where it is not the next one; nothing for none. */
  readonly by?: KeyPair
  readonly nonce?: number | string | undefined
}

/** Sends a request to the bridge, and gives what came back, which ajv holds to the document. */
export async function ask(method: string, path: string, { query, body, headers, by, ...rest }: Wanted = {}) {
  const inBody = ['POST', 'PUT', 'PATCH'].includes(method)
  const value = 'nonce' in rest ? rest.nonce : nonce()
  const __nonce = by && value !== undefined ? { __nonce: value } : {}
  const asText = (values: object) =>
    new URLSearchParams(Object.entries(values).map(([name, each]) => [name, String(each)])).toString()
  const search = asText({ ...query, ...(!inBody && __nonce) })
  const text = inBody ? JSON.stringify({ ...body, ...__nonce }) : body && JSON.stringify(body)
  const signed = by && signRequest({ method, path, query: search, body: text }, by)
  const answer = await fetch(`${BRIDGE}${path}${search && `?${search}`}`, {
    method,
    redirect: 'manual',
    headers: { ...(text && { 'content-type': 'application/json' }), ...signed, ...headers },
    ...(text && { body: text }),
  })
  const came = await read(answer)
  const operation = operationOf({ method, path })
  // The last version sends its list of files without a content-type.
  const contentType = came.type ?? (came.text ? 'application/json' : undefined)
  if (operation)
    expect(answerFaults(operation, { ...came, contentType, body: came.json ?? came.text })).toEqual([])
  return came
}

export async function read(answer: Response) {
  const text = await answer.text()
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    headers: answer.headers,
    // biome-ignore lint/suspicious/noExplicitAny: what a test looks at is what it says there.
    json: /^[[{]/.test(text) ? (JSON.parse(text) as any) : undefined,
    text,
  }
}

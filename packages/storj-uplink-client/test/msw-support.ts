import { http } from 'msw'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import { createMockedAccess, createUplinkMock, type UplinkMockOptions } from '../src/msw.ts'
import { signHeaders, signUrl } from '../src/s3/sign.ts'

export const AUTH = 'https://auth.test'
export const LINK = 'https://link.test'
export const GATEWAY = 'https://gateway.test'

/** Everything is allowed to it. */
export const OWNER = { accessKeyId: 'owner', secretKey: 'a secret that nobody knows' }

export interface Key {
  readonly accessKeyId: string
  readonly secretKey: string
}

/** Of several in one test the last one answers. */
let running: ReturnType<typeof setupServer> | undefined

function stop(): void {
  running?.close()
  running = undefined
}

export interface Wanted {
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
  /** Who signs; the owner unless told, and nobody with null. */
  readonly by?: Key | null
}

/** The mock before the global fetch; nothing goes out, whatever it leaves alone. */
export function mocked(options: UplinkMockOptions = {}) {
  const mock = createUplinkMock({
    authUrl: AUTH,
    linkUrl: LINK,
    gatewayUrl: GATEWAY,
    credentials: [OWNER],
    ...options,
  })
  stop()
  running = setupServer(
    ...mock.handlers,
    http.all('*', () => new Response('elsewhere')),
  )
  running.listen()
  onTestFinished(stop)
  const now = () => new Date(options.now?.() ?? Date.now())

  /** Asks the gateway, signed as a client does it. */
  const s3 = async (method: string, path: string, { headers = {}, body, by = OWNER }: Wanted = {}) => {
    const url = GATEWAY + path
    const sent = new Headers(headers)
    if (by) await signHeaders({ method, url, headers: sent }, { ...by, region: 'global' }, now())
    return answer(await fetch(url, { method, headers: sent, ...(body !== undefined && { body }) }))
  }
  /** Asks it by a URL that is signed. */
  const presigned = async (method: string, path: string, seconds = 60, by: Key = OWNER) =>
    signUrl({ method, url: GATEWAY + path }, { ...by, region: 'global' }, seconds, now())
  /** Registers an access, and gives what it is used by. */
  const register = (access = createMockedAccess(), isPublic = false) =>
    mock.state.register(access.serialize(), { public: isPublic })
  return { mock, state: mock.state, s3, presigned, register }
}

/** What came back, with the code of the error where it is one of S3's. */
export async function answer(response: Response) {
  const text = await response.text()
  const code = /<Error><Code>(\w+)<\/Code>/.exec(text)?.[1]
  return { status: response.status, code, text, headers: response.headers }
}

/** What stands in the elements of a name. */
export const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text)

export const bytes = (size: number, fill = 7): Uint8Array<ArrayBuffer> => new Uint8Array(size).fill(fill)

import { http } from 'msw'
import { setupServer } from 'msw/node'
import { expect, onTestFinished } from 'vitest'
import { operations } from '../src/generated/pintheon/operations.gen.ts'
import { createPintheonMock, mockedKey, mockedNode, type PintheonMockOptions } from '../src/msw.ts'
import { type AccessTokenOptions, createAccessToken } from '../src/token.ts'
import { answerFaults } from './document.ts'

export const API = 'https://localhost:9999'
export const GATEWAY = 'https://localhost:9998'
export const HELLO = 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD'
export const EMPTY_DIRECTORY = 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn'
/** Nobody has it. */
export const NOWHERE = 'QmbWqxBEKC3P8tqsKc98xmWNzrzDtRLMiMPL8wBuTGsMnR'

/** A token by the client's own key. */
export const mint = (options: Partial<AccessTokenOptions> = {}): Promise<string> =>
  createAccessToken({ secret: mockedKey.secret, nodePublicKey: mockedNode.publicKey, ...options })

/** A token by the node, for the client. */
export const issue = (options: Partial<AccessTokenOptions> = {}): Promise<string> =>
  createAccessToken({ secret: mockedNode.secret, nodePublicKey: mockedKey.publicKey, ...options })

export type Fields = Record<string, string | File | File[] | undefined>

export function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value ?? []].flat())
      typeof each === 'string' ? form.append(name, each) : form.append(name, each)
  return form
}

export const file = (name: string, content: BlobPart = 'hello world', type = 'text/plain') =>
  new File([content], name, { type })

/** Of several in one test the last one answers. */
let running: ReturnType<typeof setupServer> | undefined

function stop(): void {
  running?.close()
  running = undefined
}

/** The mock before the global fetch, and ways to ask it; every answer is held to the document. */
export function mocked(options: PintheonMockOptions = {}) {
  const mock = createPintheonMock(options)
  // Nothing goes out, whatever the mock leaves alone.
  stop()
  running = setupServer(
    ...mock.handlers,
    http.all('*', () => new Response('elsewhere')),
  )
  running.listen()
  onTestFinished(stop)

  const ask = async (url: string, init: RequestInit = {}) => {
    const answer = await fetch(url, { redirect: 'manual', ...init })
    const text = await answer.text()
    const [status, type] = [answer.status, answer.headers.get('content-type') ?? '']
    expect(faultsOf(init.method ?? 'GET', url, { status, contentType: type, body: text })).toEqual([])
    return {
      status,
      type,
      headers: answer.headers,
      text,
      // biome-ignore lint/suspicious/noExplicitAny: what a test looks at is what it says there.
      json: (type === 'application/json' ? JSON.parse(text) : undefined) as any,
    }
  }
  /** A form with a good token, unless another one is among the fields. */
  const post = async (path: string, fields: Fields = {}) => {
    const body = formOf('access_token' in fields ? fields : { access_token: await mint(), ...fields })
    return ask(API + path, { method: 'POST', body })
  }
  const upload = (sent: File, more: Fields = {}) =>
    post('/api_upload', { encrypted: 'false', file: sent, ...more })
  const get = (path: string, init?: RequestInit) => ask(GATEWAY + path, init)
  return { mock, state: mock.state, ask, post, upload, get }
}

/** What ajv has against an answer of the API. Of the gateway's the document says no more than the headers. */
function faultsOf(method: string, url: string, answer: Parameters<typeof answerFaults>[1]): string[] {
  const { pathname } = new URL(url)
  const found = Object.values(operations).find((each) => each.method === method && each.path === pathname)
  return found ? answerFaults(`${method} ${found.path}`, answer) : []
}

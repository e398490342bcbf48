import {
  type CallOptions,
  connect,
  countDown,
  type ErrorContext,
  type OperationInfo,
  type Prepare,
  type ServedTable,
  type Sign,
  type TransportOptions,
} from '@holdfast/shared'
import { orCanceled } from '../canceled.js'
import { asyncDispose } from '../dispose.js'
import { InvalidHandleError } from '../errors.js'
import { SERVICE } from '../refuse.js'
import { type GatewayAnswer, isPage, type ReadPiece, readAnswer } from './answer.js'
import { type GatewayCredentials, readCredentials } from './credentials.js'
import { encode, encodeKey } from './encode.js'
import { explain, toUplinkError } from './refusal.js'
import { signHeaders } from './sign.js'
import { type Variant, variants } from './variants.js'

/** A request of a gateway, as its variant has it. */
export interface GatewayRequest {
  readonly bucket?: string
  readonly key?: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined
  /** Bytes of an object, or XML. */
  readonly body?: Uint8Array | Blob | string
}

/** Asks a gateway. Failures are UplinkErrors. */
export type Ask = (
  variant: Variant,
  request: GatewayRequest,
  options?: Omit<CallOptions, 'deadline'> & { deadline?: number | undefined },
) => Promise<GatewayAnswer>

/** A gateway on the wire, until it is closed. */
export interface Gateway {
  readonly ask: Ask
  /** @throws InvalidHandleError after `close` */
  assertOpen(): void
  /** The options of a call that asks several times: its deadline is for all of them, and read anew by each. */
  ofOneCall(call: CallOptions | undefined): CallOptions
  /** Those that are neither committed nor aborted. */
  readonly uploads: Set<AsyncDisposable>
  /** Aborts uploads, and ends all else that is under way. */
  close(): Promise<void>
}

const SIGNATURE = /\b[\da-f]{64}\b/g

/** @throws InvalidArgumentError for credentials that nothing can be signed with */
export function openGateway(gateway: GatewayCredentials, options: TransportOptions): Gateway {
  const { key, baseUrl } = readCredentials(gateway)
  const closing = new AbortController()
  const uploads = new Set<AsyncDisposable>()
  let isOpen = true
  const sign: Sign = async ({ secrets }, url, { method, headers }) => {
    await signHeaders({ method, url, headers }, key)
    // Should a service send them back, they are not for an error. The signature is the header's end.
    secrets.add(key.accessKeyId).add(`${headers.get('authorization')}`.slice(-64))
  }
  const hide = (text: string) =>
    text.replaceAll(key.accessKeyId, '[redacted]').replace(SIGNATURE, '[redacted]')
  const table = { operations: variants, schemes: {} } as unknown as ServedTable
  const service = { name: SERVICE, table, baseUrl, credentials: {}, explain, prepare, sign }
  const { run } = connect<object>(service, options)

  const closed = (context?: Omit<ErrorContext, 'service'>) =>
    new InvalidHandleError('the project was closed', { ...context, service: SERVICE })
  /** What ended a call, or the body of an answer, in the words of uplink. */
  const ended = (error: unknown): unknown => orCanceled(error, isOpen ? undefined : closed)

  const assertOpen = () => {
    if (!isOpen) throw closed()
  }
  const read: ReadPiece = async (reader) => {
    // There may be some of the body here already.
    assertOpen()
    return reader.read().catch((error) => Promise.reject(ended(error)))
  }

  return {
    async ask(variant, { bucket, key, query, headers, body }, { signal, ...call } = {}) {
      const params = { path: { bucket, key }, query, header: headers }
      const parseAs = variant === 'getObject' ? 'stream' : 'text'
      const signals = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      try {
        const { data, response, failure, context } = await run(variant, {
          ...call,
          signal: signals,
          params,
          body,
          parseAs,
        } as Parameters<typeof run>[1])
        if (failure) throw toUplinkError(failure, context, { key })
        const answer = readAnswer(data, response, { context, hide, read })
        if (!isPage(data, response, variant === 'headObject')) return answer
        // Else the connection would be held.
        await answer.stream?.cancel()
        throw answer.unexpected('it is an HTML page')
      } catch (error) {
        throw ended(error)
      }
    },
    assertOpen,
    ofOneCall(call) {
      const left = countDown(call?.deadline ?? options.deadline)
      return {
        ...call,
        get deadline() {
          return left()
        },
      }
    },
    uploads,
    async close() {
      // What would begin now could not be aborted any more.
      isOpen = false
      await Promise.allSettled([...uploads].map((upload) => upload[asyncDispose]()))
      closing.abort()
    },
  }
}

/** Fills in the path by itself, since the keys of objects may have "//" in them, and writes bodies that are no JSON. */
const prepare: Prepare = async (call, init) => {
  const { params, body } = init
  const { bucket, key } = (params?.path ?? {}) as { bucket?: string; key?: string }
  const path = `/${bucket === undefined ? '' : encode(bucket)}${key === undefined ? '' : `/${encodeKey(key)}`}`
  call.operation = { ...call.operation, path } as OperationInfo
  // fetch would take the signature along to wherever a redirection leads.
  if (body === undefined) return { redirect: 'manual' }
  if (typeof body === 'string')
    return { redirect: 'manual', body, headers: { 'content-type': 'application/xml' } }
  const { writeBytes } = await import('@holdfast/shared/upload')
  return { redirect: 'manual', ...writeBytes(call, init) }
}

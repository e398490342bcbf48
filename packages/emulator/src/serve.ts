import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { operationOf } from '@holdfast/shared/msw'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { BodyTooLarge, withBoundedBody } from './body.js'
import { allowAnyOrigin, answerPreflight, isPreflight } from './cors.js'
import type { Respond } from './services.js'

/** A server for one origin of a service. */
export interface Origin {
  readonly baseUrl: string
  /** Ends every connection; may be called more than once. */
  close(): Promise<void>
}

/** A request and what came of it. */
export interface Exchange {
  readonly incoming: IncomingMessage
  /** None where the client went away first. */
  readonly status: number | undefined
  readonly ms: number
  readonly operationId: string | undefined
  /** Why the mock could not answer. */
  readonly error: string | undefined
}

/** How an origin is served. */
export interface Serving {
  /** 0 for any that is free. */
  readonly port: number
  readonly report?: ((exchange: Exchange) => void) | undefined
  /** PEM: HTTPS with these, and else HTTP. */
  readonly certificate?: { readonly key: string; readonly cert: string } | undefined
  /** Request headers that a web page may send; all of them unless told. */
  readonly allowedHeaders?: string | undefined
}

const LOOPBACK = '127.0.0.1'

/** By other names a page of the web could reach a server on loopback: it has its own name point there (DNS rebinding). */
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/** Serves over HTTP or HTTPS what answers requests. */
export async function serve(
  respond: Respond,
  { port, report, certificate, allowedHeaders }: Serving,
): Promise<Origin> {
  const listener: RequestListener = (incoming, outgoing) => {
    const began = performance.now()
    let error: string | undefined
    let operationId: string | undefined
    outgoing.once('close', () => {
      const status = outgoing.writableFinished ? outgoing.statusCode : undefined
      report?.({ incoming, status, ms: performance.now() - began, operationId, error })
    })
    const respondAndNote: Respond = async (request) => {
      const response = await respond(request)
      operationId = operationOf(response)
      return response
    }
    answer(respondAndNote, { baseUrl, allowedHeaders }, incoming, outgoing, (reason) => {
      error = reason
    })
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  // An idle connection, closed just when a client writes to it again, would be a write that may have been applied.
  server.keepAliveTimeout = 0

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
  const host = `${LOOPBACK}:${(server.address() as AddressInfo).port}`
  const baseUrl = `${certificate ? 'https' : 'http'}://${host}`
  return {
    baseUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(
  respond: Respond,
  { baseUrl, allowedHeaders }: { baseUrl: string; allowedHeaders: string | undefined },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onMockError: (reason: string) => void,
): void {
  // What the mock left of the body would otherwise stand before the connection's next request.
  outgoing.once('finish', () => incoming.removeAllListeners('data').resume())

  const refuse = (status: number, message: string) =>
    outgoing.writeHead(status, { 'content-type': 'text/plain' }).end(`${message}\n`)
  if (!LOOPBACK_HOST.test(incoming.headers.host ?? '')) {
    refuse(403, 'The emulator answers to 127.0.0.1 and localhost only.')
    return
  }
  // `GET http://elsewhere/` is meant for a proxy.
  if (!incoming.url?.startsWith('/')) {
    refuse(400, 'The emulator is no proxy: a request target begins with "/".')
    return
  }
  allowAnyOrigin(outgoing)
  if (isPreflight(incoming)) {
    answerPreflight(incoming, outgoing, allowedHeaders)
    return
  }

  let understood = false
  const { host, protocol } = new URL(baseUrl)
  const bridge = createRequestListener(
    (request) => {
      understood = true
      return respond(withBoundedBody(request)).then((response) => {
        // How a mock breaks a connection (https://fetch.spec.whatwg.org/#concept-network-error).
        if (response.type === 'error') outgoing.destroy()
        return response.type === 'error' ? new Response() : response
      })
    },
    {
      // Whichever name the client has used: a mock tells origins apart by their URLs.
      host,
      protocol,
      onError(error) {
        if (!understood) return text(400, 'The emulator cannot read this request.')
        if (error instanceof BodyTooLarge) return text(413, error.message)
        const reason = error instanceof Error ? error.message : String(error)
        onMockError(reason)
        return text(500, `The emulator cannot answer, its mock failed: ${reason}`)
      },
    },
  )
  bridge(incoming, outgoing)
}

const text = (status: number, message: string) => new Response(`${message}\n`, { status })

// Left out by pnpm-workspace.yaml; what @helia/remote-pinning takes of its types.
declare module 'helia' {
  import type { AbortOptions } from '@libp2p/interface'
  import type { CID } from 'multiformats/cid'

  export type AddOptions = AbortOptions
  export type LsOptions = AbortOptions & { cid?: CID }
  export type IsPinnedOptions = AbortOptions
  export interface HeliaLibp2p<T> {
    libp2p: T
  }
  export interface Pin {
    cid: CID
  }
  export interface Pins {
    rm(cid: CID, options?: AbortOptions): AsyncGenerator<CID, void, undefined>
  }
}

// The package's own "types" names a file that does not exist (dist/indx.d.ts).
declare module 'mock-ipfs-pinning-service' {
  import type { RequestListener } from 'node:http'

  export function setup(options: {
    token: string
    loglevel?: 'error' | 'info' | 'debug'
  }): Promise<RequestListener>
}

// As much of it as a server needs that only lets in or refuses.
declare module 'express' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  export interface Request extends IncomingMessage {
    readonly path: string
    readonly query: Readonly<Record<string, string>>
    readonly body?: unknown
  }
  export interface Response extends ServerResponse {
    send(body: object): void
  }
  export type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void
  export type FailureMiddleware = (error: unknown, ...rest: Parameters<Middleware>) => void
  interface Express extends RequestListener {
    use(path: string, ...handlers: (Middleware | FailureMiddleware | Express)[]): void
  }
  export default function express(): Express
}

declare module 'storj-service-middleware' {
  import type { FailureMiddleware, Middleware } from 'express'

  const middleware: {
    authenticate(storage: { models: object }): Middleware[]
    errorhandler(options: { logger: { error(...text: unknown[]): void } }): FailureMiddleware
  }
  export default middleware
}

declare module 'storj-service-mailer' {
  type Rendered = { readonly subject: string; readonly markup: string; readonly plaintext: string }
  export default class Mailer {
    constructor(options: { readonly host: string; readonly port: number })
    getTemplate(
      name: string,
      callback: (error: Error | null, render: (data: object) => Rendered) => void,
    ): void
  }
}

declare module 'metadisk-client' {
  const metadisk: {
    Client: new (baseUrl: string, options: object) => object
    KeyPair: new (privateKey: string) => object
  }
  export default metadisk
}

// Of the package no more than these two are loaded, and nothing is installed that the rest of it needs.
declare module 'storj-lib/lib/bridge-client/index.js' {
  export default class BridgeClient {
    constructor(baseUrl: string, options: object)
    [method: string]: (given: unknown, callback: (error: Error | null, result?: unknown) => void) => void
  }
}

declare module 'storj-lib/lib/crypto-tools/keypair.js' {
  export default class KeyPair {
    constructor(privateKey: string)
  }
}

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

// The package's own "types" names a file that does not exist (dist/indx.d.ts).
declare module 'mock-ipfs-pinning-service' {
  import type { RequestListener } from 'node:http'

  export function setup(options: {
    token: string
    loglevel?: 'error' | 'info' | 'debug'
  }): Promise<RequestListener>
}

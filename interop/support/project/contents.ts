import { createHash, randomBytes } from 'node:crypto'
import type { Download } from '@holdfast/storj-uplink-client'

export const MiB = 1024 * 1024

/** Bytes of which each stretch is another, so that what is left out, doubled or mixed up is seen. */
export const noise = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(size))

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const readBytes = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(await new Response(download.stream).arrayBuffer())

export const readText = (download: Download): Promise<string> => new Response(download.stream).text()

/** What a promise fails with; a failure of its own where it does not. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`did not fail, and gave ${JSON.stringify(value)?.slice(0, 200)}`)
    },
    (error: unknown) => error,
  )

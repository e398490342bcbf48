// One transfer: `node transfer.ts <a Transfer as JSON>`. Prints what went over, and by how much the process grew beyond
// what it held after a small transfer of the same kind.
import { createHash, randomBytes } from 'node:crypto'
import { type GatewayCredentials, openGatewayProject, type Project } from '@holdfast/storj-uplink-client'

export interface Transfer {
  readonly direction: 'up' | 'down'
  readonly credentials: GatewayCredentials
  readonly bucket: string
  readonly bytes: number
}

export interface Transferred {
  readonly bytes: number
  readonly sha256: string
  readonly grownMiB: number
  readonly seconds: number
}

const PIECE = 65_536
/** Not `maxRSS`, which begins with what the process that started this one had. */
let most = 0
const sample = () => {
  most = Math.max(most, process.memoryUsage.rss())
}
const keyOf = (bytes: number) => `large/${bytes}`

/** Pieces of which none is as another, all in the same memory, so that none of what is measured is the source's. */
async function* noise(bytes: number, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  const piece = randomBytes(PIECE)
  for (let at = 0; at < bytes; at += PIECE) {
    piece.writeUIntBE(at, 0, 6)
    hash.update(piece)
    sample()
    yield piece
  }
}

async function up(project: Project, bucket: string, bytes: number) {
  const hash = createHash('sha256')
  const { system } = await project.putObject(bucket, keyOf(bytes), noise(bytes, hash), { size: bytes })
  return { bytes: system?.contentLength ?? 0, sha256: hash.digest('hex') }
}

async function down(project: Project, bucket: string, expected: number) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of await project.downloadObject(bucket, keyOf(expected))) {
    hash.update(piece)
    bytes += piece.byteLength
    sample()
  }
  return { bytes, sha256: hash.digest('hex') }
}

const { direction, credentials, bucket, bytes }: Transfer = JSON.parse(process.argv[2] as string)
await using project = openGatewayProject({ gateway: credentials })
const transfer = direction === 'up' ? up : down
await transfer(project, bucket, PIECE)
const before = process.memoryUsage.rss()
most = before
const began = performance.now()
const transferred = await transfer(project, bucket, bytes)
const seconds = (performance.now() - began) / 1000
const grownMiB = Math.round((most - before) / 1024 ** 2)
console.log(JSON.stringify({ ...transferred, grownMiB, seconds } satisfies Transferred))

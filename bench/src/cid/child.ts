// The CID of one stream: `node child.ts <who> <name in CID_PARAMETERS> <bytes>`. Prints how long it took, for how long
// at most the event loop could not turn meanwhile, and the CID.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { CID_PARAMETERS, type CidParameters, cidOf } from '@holdfast/shared/cid'
import { BlackHoleBlockstore } from 'blockstore-core'
import { importer } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { balanced } from 'ipfs-unixfs-importer/layout'

export interface Measured {
  readonly ms: number
  readonly blockedMs: number
  readonly cid: string
}

const ways: Record<string, (bytes: number, parameters: CidParameters) => Promise<string>> = {
  holdfast: async (bytes, parameters) => (await cidOf(pieces(bytes), parameters)).cid,
  async importer(bytes, { version, rawLeaves, chunkBytes, maxLinks }) {
    const nodes = importer([{ content: pieces(bytes) }], new BlackHoleBlockstore(), {
      cidVersion: version,
      rawLeaves,
      chunker: fixedSize({ chunkSize: chunkBytes }),
      layout: balanced({ maxChildrenPerNode: maxLinks }),
    })
    for await (const { cid } of nodes) return cid.toString()
    throw new Error('the importer gave nothing')
  },
}

// As large as what a file or a socket gives.
const piece = Uint8Array.from({ length: 65_536 }, (_, at) => at * 31)

async function* pieces(bytes: number) {
  for (let left = bytes; left > 0; left -= piece.length) yield piece
}

const [who = '', name = '', bytes = ''] = process.argv.slice(2)
const measured = ways[who]
const set = Object.entries(CID_PARAMETERS).find(([key]) => key === name)?.[1]
if (!measured || !set) throw new Error(`There is no ${who} or no ${name} to measure`)

await measured(Number(bytes) / 2, set)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
// A delay is counted from one turn to the next, so that there must have been one.
await setTimeout(10)
const startedAt = performance.now()
const cid = await measured(Number(bytes), set)
const ms = performance.now() - startedAt
// What was held up to the end shows in the next turn.
await setTimeout(10)
console.log(JSON.stringify({ ms, blockedMs: delay.max / 1e6, cid } satisfies Measured))

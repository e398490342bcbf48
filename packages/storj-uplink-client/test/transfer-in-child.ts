import { createHash } from 'node:crypto'
import { openGatewayProject } from '@holdfast/storj-uplink-client'
import { blocks } from './blocks.ts'

// One transfer in a program of its own, so that the memory that it takes is its own too, and tells how it went:
// `node transfer-in-child.ts <upload|download> <endpoint> <blocks>`.
const [direction = '', endpoint = '', count = ''] = process.argv.slice(2)
const project = openGatewayProject({ gateway: { accessKeyId: 'a', secretKey: 'b', endpoint } })

async function download(key: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of await project.downloadObject('bucket', key)) hash.update(piece)
  return hash.digest('hex')
}

/** Of a key that says how many blocks it has. */
async function transfer(count: number): Promise<string> {
  if (direction === 'download') return download(`${count}`)
  const { system } = await project.putObject('bucket', `${count}`, blocks(count))
  return `${system?.contentLength}`
}

await transfer(1)
const before = process.memoryUsage.rss()
const said = await transfer(Number(count))
// The highest that the system has ever seen of this process, in KiB.
const grownMiB = Math.round((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20)
console.log(JSON.stringify({ said, grownMiB }))

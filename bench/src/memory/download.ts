// One download by one client: `node download.ts <file in clients/> <base URL> <bytes>`. Prints by how many bytes the
// process grew at most, beyond what it held when it had read a small answer of the same kind.
import { loadClient } from '../clients.ts'

const [file = '', baseUrl = '', size = ''] = process.argv.slice(2)
const { download } = await loadClient(file)

async function read(bytes: number): Promise<void> {
  let seen = 0
  for await (const chunk of (await download?.(baseUrl, bytes)) ?? []) seen += chunk.byteLength
  if (seen !== bytes) throw new Error(`${seen} bytes came of ${bytes}`)
}

await read(65_536)
const before = process.memoryUsage.rss()
await read(Number(size))
// The highest that the system has ever seen of this process, in KiB.
const peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify(peak - before))

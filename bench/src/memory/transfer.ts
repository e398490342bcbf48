// One transfer by one client: `node transfer.ts <file in clients/> <download|upload> <base URL> <bytes>`. Prints by how
// many bytes the process grew at most, beyond what it held when it had made a small transfer of the same kind.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadClient } from '../clients.ts'

const [file = '', direction = '', baseUrl = '', size = ''] = process.argv.slice(2)
const { download, upload } = await loadClient(file)
const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))

async function read(bytes: number): Promise<void> {
  let seen = 0
  for await (const chunk of (await download?.(baseUrl, bytes)) ?? []) seen += chunk.byteLength
  if (seen !== bytes) throw new Error(`${seen} bytes came of ${bytes}`)
}

/** Sends a file of the disk, which takes no room there: it is one long hole. */
async function send(bytes: number): Promise<void> {
  const path = join(folder, `${bytes}.bin`)
  writeFileSync(path, '')
  truncateSync(path, bytes)
  const taken = await upload?.(baseUrl, path)
  // The form around the file is a few hundred bytes.
  if (!taken || taken < bytes || taken > bytes + 1000) throw new Error(`${taken} bytes arrived of ${bytes}`)
}

const transfer = direction === 'upload' ? send : read
try {
  await transfer(65_536)
  const before = process.memoryUsage.rss()
  await transfer(Number(size))
  // The highest that the system has ever seen of this process, in KiB.
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify(peak - before))
} finally {
  rmSync(folder, { recursive: true })
}

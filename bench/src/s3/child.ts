// One client in a process of its own: `node child.ts <file in clients/> <call> <endpoint> <count or bytes>`. Prints what
// the calls took of the processor, each; of a transfer how fast it was, and by how much the process grew at most.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Calls } from '../client.ts'
import { loadClient } from '../clients.ts'

export interface Transferred {
  /** Bytes a second. */
  readonly speed: number
  /** Bytes. */
  readonly growth: number
}

const [file = '', call = '', endpoint = '', size = ''] = process.argv.slice(2)
const { s3 } = await loadClient(file)
if (!s3) throw new Error(`${file} does not speak S3`)
const calls = await s3.connect(endpoint)
const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
const kilobyte = new Uint8Array(1024)

async function taken(): Promise<number> {
  return Number(await (await fetch(`${endpoint}/taken`)).text())
}

/** What is timed is the whole call, and gives what it is to give. */
const checked: Record<string, (calls: S3Calls) => Promise<boolean>> = {
  put: async ({ put }) => {
    await put(kilobyte)
    return true
  },
  list: async ({ list }) => (await list())?.length === 10,
  get: async ({ get }) => (await get()).byteLength === 1024,
}

async function upload(bytes: number): Promise<void> {
  const path = join(folder, `${bytes}.bin`)
  writeFileSync(path, '')
  // A file of the disk that takes no room there: it is one long hole.
  truncateSync(path, bytes)
  await taken()
  await calls.upload(path)
  const arrived = await taken()
  // The SDK's checksums come with the bytes.
  if (arrived < bytes || arrived > bytes * 1.01) throw new Error(`${arrived} bytes arrived of ${bytes}`)
}

async function download(bytes: number): Promise<void> {
  let seen = 0
  for await (const piece of await calls.download(String(bytes))) seen += piece.byteLength
  if (seen !== bytes) throw new Error(`${seen} bytes came of ${bytes}`)
}

async function transfer(move: (bytes: number) => Promise<void>): Promise<Transferred> {
  await move(65_536)
  const before = process.memoryUsage.rss()
  const startedAt = performance.now()
  await move(Number(size))
  const speed = Number(size) / ((performance.now() - startedAt) / 1000)
  // The highest that the system has ever seen of this process, in KiB.
  return { speed, growth: process.resourceUsage().maxRSS * 1024 - before }
}

async function repeat(make: (calls: S3Calls) => Promise<boolean>): Promise<number> {
  const round = async (count: number) => {
    for (let made = 0; made < count; made += 1)
      if (!(await make(calls))) throw new Error(`${call} gives something else here`)
  }
  // Node goes on compiling for so long.
  await round(Number(size))
  const before = process.cpuUsage()
  await round(Number(size))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / Number(size)
}

try {
  const make = checked[call]
  const result = make ? await repeat(make) : await transfer(call === 'upload' ? upload : download)
  console.log(JSON.stringify(result))
} finally {
  rmSync(folder, { recursive: true })
}

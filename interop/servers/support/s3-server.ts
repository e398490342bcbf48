import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildProgram, type Missing } from './go.ts'

/** The last of MinIO that its authors tagged; a program of its own here, and never a part of ours. */
const MINIO = 'github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c'

const whileWanted = fileURLToPath(new URL('while-wanted.mjs', import.meta.url))

/** An S3 server that verifies signatures, and is empty. */
export interface S3Server {
  readonly endpoint: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  /** Ends it, and takes away what it kept. */
  stop(): Promise<void>
}

/** Builds MinIO and starts it on 127.0.0.1, or says why it cannot be had. */
export async function startS3Server(): Promise<S3Server | Missing> {
  const program = await buildProgram('minio', MINIO)
  if (typeof program !== 'string') return program

  const folder = await mkdtemp(join(tmpdir(), 'holdfast-s3-'))
  const credentials = { accessKeyId: 'holdfast', secretAccessKey: 'only-for-tests' }
  const address = `127.0.0.1:${await freePort()}`
  const child = spawn(
    process.execPath,
    [whileWanted, folder, program, 'server', folder, '--address', address],
    {
      env: {
        ...process.env,
        MINIO_ROOT_USER: credentials.accessKeyId,
        MINIO_ROOT_PASSWORD: credentials.secretAccessKey,
        MINIO_BROWSER: 'off',
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  const ended = once(child, 'close')
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  try {
    await untilReady(child, `http://${address}/`)
  } catch (error) {
    await stop()
    throw error
  }
  return { endpoint: `http://${address}`, region: 'us-east-1', ...credentials, stop }
}

/** MinIO says nowhere which port it was given, so that it cannot choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Healthy it is before it serves: until then it answers 503, and then refuses what is not signed. */
async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-4096)
    })
  const deadline = Date.now() + 30_000
  while (child.exitCode === null && Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined)
    await response?.body?.cancel()
    if (response?.status === 403) return
    await delay(50)
  }
  throw new Error(`MinIO does not come up\n${said}`)
}

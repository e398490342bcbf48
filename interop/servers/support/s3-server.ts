import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Missing } from '../../support/needs.ts'
import { startDaemon } from './daemon.ts'
import { freePort } from './free-port.ts'
import { buildProgram } from './go.ts'

/** The last of MinIO that its authors tagged; a program of its own here, and never a part of ours. */
const MINIO = 'github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c'

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
  const { stop } = await startDaemon(program, ['server', folder, '--address', address], {
    folder,
    env: {
      MINIO_ROOT_USER: credentials.accessKeyId,
      MINIO_ROOT_PASSWORD: credentials.secretAccessKey,
      MINIO_BROWSER: 'off',
    },
    // Healthy it is before it serves: until then it answers 503, and then refuses what is not signed.
    isUp: async () => {
      const response = await fetch(`http://${address}/`).catch(() => undefined)
      await response?.body?.cancel()
      return response?.status === 403 || undefined
    },
  })
  return { endpoint: `http://${address}`, region: 'us-east-1', ...credentials, stop }
}

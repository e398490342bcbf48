import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type GatewayService, gatewayService } from '../../support/gateway/service.ts'

const packageFolder = dirname(createRequire(import.meta.url).resolve('s3rver/package.json'))

/** Starts s3rver in a process of its own: its continuation tokens need DES, which OpenSSL 3 has put aside. */
export async function startS3rver(): Promise<GatewayService> {
  const directory = await mkdtemp(join(tmpdir(), 'holdfast-s3rver-'))
  const program = ['--openssl-legacy-provider', join(packageFolder, 'bin/s3rver.js')]
  const options = [
    '--directory',
    directory,
    '--address',
    '127.0.0.1',
    '--port',
    '0',
    '--silent',
    '--no-vhost-buckets',
  ]
  const child = spawn(process.execPath, [...program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const orphaned = () => child.kill('SIGKILL')
  process.once('exit', orphaned)
  const stop = async () => {
    process.off('exit', orphaned)
    child.kill('SIGKILL')
    await ended
    await rm(directory, { recursive: true })
  }
  for await (const line of createInterface(child.stdout)) {
    const [, address] = /listening on (127\.0\.0\.1:\d+)/.exec(line) ?? []
    if (!address) continue
    const credentials = { accessKeyId: 'S3RVER', secretKey: 'S3RVER', endpoint: `http://${address}` }
    return gatewayService(credentials, stop)
  }
  await stop()
  throw new Error('s3rver did not come up')
}

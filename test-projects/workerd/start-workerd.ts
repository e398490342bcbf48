import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const config = new URL('config.capnp', import.meta.url)

export interface Workerd extends AsyncDisposable {
  /** Where the worker answers. */
  readonly url: string
}

/** The program that npm brought for this machine, or why there is none. */
export function findWorkerd(): { readonly program: string } | { readonly missing: string } {
  try {
    return { program: createRequire(import.meta.url)('workerd').default }
  } catch (error) {
    return { missing: `no workerd: ${(error as Error).message}` }
  }
}

/** Serves a folder's `worker.js` on a free port of loopback. It may reach loopback, and nothing else. */
export async function startWorkerd(program: string, folder: string): Promise<Workerd> {
  await copyFile(config, join(folder, 'config.capnp'))
  const child = spawn(program, ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  return {
    url: `http://127.0.0.1:${await listening(child)}`,
    async [Symbol.asyncDispose]() {
      child.kill()
      await ended
    },
  }
}

/** The port, as workerd tells it on its control pipe; what it says on stderr where it ends instead. */
async function listening(child: ChildProcess): Promise<number> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const { event, port } = JSON.parse(line)
    if (event === 'listen') return port
  }
  throw new Error(`workerd did not start: ${said}`)
}

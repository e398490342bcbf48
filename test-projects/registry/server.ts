import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runServer } from 'verdaccio'
import { run } from '../support/run.ts'

export interface Registry {
  readonly url: string
  /** What lets npm and pnpm publish to it, and find there what is ours. */
  readonly npmrc: string
  stop(): Promise<void>
}

/** A registry on loopback that has nothing of ours yet, and passes on what npm's own registry has of others. */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder, { recursive: true })
  const server = await listen(await configuration(folder))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  return {
    url,
    npmrc: `@holdfast:registry=${url}\n//127.0.0.1:${port}/:_authToken=${await signUp(url)}\n`,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function configuration(folder: string) {
  const { stdout } = await run('npm', ['config', 'get', 'registry'])
  return {
    storage: join(folder, 'storage'),
    self_path: folder,
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: { upstream: { url: stdout.trim() } },
    packages: {
      '@holdfast/*': { access: '$all', publish: '$authenticated' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'error' },
  }
}

async function listen(config: object): Promise<Server> {
  const server: Server = await runServer(config as never)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function signUp(url: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:releaser`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'releaser', password: 'for this run alone' }),
  })
  const { token } = (await answer.json()) as { token: string }
  return token
}

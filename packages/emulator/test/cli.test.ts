import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createPinningClient } from '@holdfast/pinning-client'
import { Agent, fetch as fetchWith } from 'undici'
import { afterEach, expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const children: ChildProcess[] = []

afterEach(() => {
  for (const { pid } of children.splice(0)) {
    try {
      process.kill(-(pid as number), 'SIGKILL') // with what it has started
    } catch {} // It has ended.
  }
})

/** Runs to the end. */
function run(...args: string[]): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { timeout: 15_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? String(error.signal)) : 0, stdout, stderr }),
    )
  })
}

/** Starts one, and waits until it serves. */
const start = (...args: string[]) => launch(process.execPath, [CLI, ...args])

async function launch(program: string, args: readonly string[], env = process.env) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], env, detached: true })
  children.push(child)
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  await expect.poll(() => lines, { timeout: 15_000 }).toContain('Requests:')
  const value = (name: string) => RegExp(`${name} +(.+)`).exec(lines.join('\n'))?.[1] ?? ''
  const requests = () => lines.slice(lines.indexOf('Requests:') + 1)
  return { child, lines, requests, baseUrl: value('base URL'), accessToken: value('access token') }
}

test('it prints what is needed, serves, and logs without the token', async () => {
  const { lines, requests, baseUrl, accessToken } = await start('--port', '0')
  expect(accessToken).toMatch(/^[\da-f]{48}$/)
  const client = createPinningClient({ baseUrl, accessToken })
  await client.list({ limit: 3 })
  await fetch(`${baseUrl}/pins?name=${accessToken}`)

  await expect.poll(requests).toHaveLength(2)
  expect(requests()[0]).toMatch(/^pinning GET \/pins\?limit=3 200 \d+ ms$/)
  expect(requests()[1]).toMatch(/^pinning GET \/pins\?name=\*\*\* 401 \d+ ms$/)

  const curl = /curl -H '([\w-]+): ([^']+)' '([^']+)'/.exec(lines.join('\n')) ?? []
  const response = await fetch(curl[3] as string, { headers: { [curl[1] as string]: curl[2] as string } })
  expect(await response.json()).toEqual({ count: 0, results: [] })
})

test('every credential is printed, and each try works', async () => {
  const { lines } = await start('--port', '0', '--token', 'my-token')
  const text = lines.join('\n')
  expect(text).toMatch(/API key {7}my-token\n {2}email {9}user@example\.com\n {2}password {6}[\da-f]{48}\n/)
  const tries = [...text.matchAll(/curl -H '([\w-]+): ([^']+)' '([^']+)'/g)]
  const answers = await Promise.all(
    tries.map(([, name, value, url]) =>
      fetch(url as string, { headers: { [name as string]: value as string } }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

test('--https keeps its authority in a private file that it names, for as long as it runs', async () => {
  const { child, lines, baseUrl } = await start('pinning', '--https', '--port', '0', '--token', 'my-token')
  const text = lines.join('\n')
  const file = /^ {2}NODE_EXTRA_CA_CERTS=(.+)$/m.exec(text)?.[1] as string
  expect(statSync(dirname(file)).mode & 0o777).toBe(0o700)
  expect(baseUrl).toMatch(/^https:/)

  const [, cacert, header, url] = /curl --cacert '(.+)' -H 'Authorization: (.+)' '(.+)'$/m.exec(text) ?? []
  expect(cacert).toBe(file)
  const dispatcher = new Agent({ connect: { ca: readFileSync(file) } })
  const answer = await fetchWith(url as string, { headers: { authorization: header as string }, dispatcher })
  expect(await answer.json()).toEqual({ count: 0, results: [] })
  await dispatcher.destroy()

  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(dirname(file))).toBe(false)
})

test('--token is the token, and named services are served', async () => {
  const { baseUrl, accessToken } = await start('pinning', '--port', '0', '--token', 'my-token')
  expect(accessToken).toBe('my-token')
  expect(await createPinningClient({ baseUrl, accessToken: 'my-token' }).list()).toMatchObject({ count: 0 })
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it with 0, with a connection open',
  async (signal) => {
    const { child, baseUrl } = await start('--port', '0')
    const socket = connect(Number(new URL(baseUrl).port), '127.0.0.1')
    socket.write('POST /pins HTTP/1.1\r\nHost: localhost\r\n')
    await once(socket, 'connect')
    socket.resume().on('error', () => {}) // It may be reset as well as ended.
    const closed = new Promise((resolve) => socket.once('close', resolve))
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    await closed
    await expect(fetch(baseUrl)).rejects.toThrow('fetch failed')
  },
)

test('it ends when npx is ended, which tells only the shell between them', async () => {
  const script = `"${process.execPath}" "${CLI}" --port 0; true`
  const npx = { ...process.env, npm_lifecycle_event: 'npx' }
  const { child: shell, baseUrl } = await launch('sh', ['-c', script], npx)
  expect((await fetch(baseUrl)).status).toBe(404)
  shell.kill('SIGTERM')
  await expect
    .poll(() => fetch(baseUrl).catch((error) => error.message), { timeout: 15_000 })
    .toBe('fetch failed')
})

test('it ends when nobody reads it any more', async () => {
  const { child, baseUrl } = await start('--port', '0')
  child.stdout.destroy()
  await fetch(`${baseUrl}/pins`).catch(() => {})
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a port that is taken is one sentence and a 1', async () => {
  const port = new URL((await start('--port', '0')).baseUrl).port
  const { code, stdout, stderr } = await run('--port', port)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program; choose another with --port, or --port 0 for any that is free.\n`,
  )
})

test.each([
  ['nothing-like-it', 'There is no service "nothing-like-it".'],
  ['--speed=9', "Unknown option '--speed'"],
  ['--port', "Option '--port <value>' argument missing"],
  ['--port=x', '"x" cannot be the first port: it is a number from 0 to 65524.'],
  ['--port=', '"" cannot be the first port'],
  ['--port=65536', '"65536" cannot be the first port'],
  ["--token=it's", 'A token is made of letters'],
  ['--token=', 'A token is made of letters'],
])('%s cannot be meant: usage and a 2', async (arg, message) => {
  const { code, stdout, stderr } = await run(arg)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.startsWith(message)).toBe(true)
  expect(stderr).toContain('\n\nUsage: npx @holdfast/emulator')
})

test('--help and --version', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Usage: .*Services .*pinning/s),
  })
  expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

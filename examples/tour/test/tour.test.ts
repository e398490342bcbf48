import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const { FORCE_COLOR: _, NO_COLOR: __, ...plainly } = process.env

interface Run {
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

/** The tour as `npm start` runs it, but into a pipe. What does not end within 50 seconds is killed. */
function takeTour(env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, timeout: 50_000, env }
    execFile(process.execPath, ['examples/tour/src/main.ts'], options, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? String(error.signal)) : 0, stdout, stderr }),
    )
  })
}

describe('in a pipe', () => {
  let run: Run
  let lines: string[]
  beforeAll(async () => {
    run = await takeTour(plainly)
    lines = run.stdout.split('\n')
  })

  test('it goes to the end, and says nothing of warnings', () => {
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(lines).toContain('All 36 steps went as they should')
  })

  test('it is plain, and at most 100 columns wide', () => {
    expect(run.stdout).not.toContain('\x1b')
    expect(lines.filter((line) => line.length > 100)).toEqual([])
  })

  test('each call is shown as it stands in its chapter', () => {
    const chapters = globSync('examples/tour/src/chapters/*.ts', { cwd: ROOT })
    const text = chapters.map((file) => readFileSync(`${ROOT}/${file}`, 'utf8')).join('\n')
    const statements = text.split('\n').map((line) => line.trim())
    const shown = lines.filter((line) => /^ {6}\S/.test(line)).map((line) => line.trim())
    expect(shown).toContain("page = await client.list({ meta: { album: 'summer' } })")
    expect(shown).toContain('detail = await client.getDagDetail(dag.cid)')
    expect(shown.filter((line) => !statements.includes(line))).toEqual([])
  })

  test('what went over the wire is shown in order', () => {
    // What is too long for a line goes on below, indented.
    const whole = run.stdout.replace(/\n {10}(?=\S)/g, ' ').split('\n')
    const seen = whole
      .filter((line) => line.startsWith('    wire'))
      .map((line) => line.replace(/^ +wire +(\w+) (?:\S+ → (\d+).*|.*)$/, '$1 $2'))
    expect(seen.filter((line, index) => line !== 'GET 200' || seen[index - 1] !== 'GET 200')).toEqual([
      'nothing ',
      'POST 202',
      'GET 200',
      'POST 202',
      'DELETE 202',
      'GET 401',
      'GET 429',
      'GET 200',
      'nothing ',
      'nothing ',
      'POST 201',
      'GET 200',
      'POST 201',
      'DELETE 403',
      'DELETE 200',
      'nothing ',
      'POST 200',
      'nothing ',
      'POST 200',
      'POST 200',
      'POST 200',
      'POST 200',
      'GET 200',
      'POST 502',
      'HEAD 412',
      'HEAD 412',
      'POST 200',
      'GET 200',
      'POST 200',
      'POST 200',
      'POST 200',
      'PUT 200',
      'POST 200',
      'PUT 200',
      'PUT 500',
      'GET 200',
      'POST 201',
      'GET 200',
      'RPC ',
      'POST 200',
      'PUT 200',
      'HEAD 200',
      'GET 200',
      'PUT 200',
      'GET 200',
      'GET 206',
      'nothing ',
      'POST 200',
      'GET 200',
      'PUT 403',
      'DELETE 409',
      'GET 200',
      'POST 200',
      'DELETE 204',
    ])
  })

  test('what came back is said, and what to do next', () => {
    expect(run.stdout).toMatch(/→ {5}the page, after \d+\.\d s: the client waited and asked again by itself/)
    expect(run.stdout).toContain('→     AuthenticationError: ')
    expect(run.stdout).toContain('→     InvalidArgumentError: ')
    expect(run.stdout).toContain('→     MissingScopeError: ')
    expect(run.stdout).toContain('Not yet: open_project without a gateway')
    expect(run.stdout).toMatch(/^ {4}sent {2}█{40} (\S+) kB of \1 kB$/m)
    expect(run.stdout).toMatch(/→ {5}CID baf\w+, "verified": /)
    const readmes = [
      'pinning-client',
      'pinarkive-client',
      'pintheon-client',
      'storj-bridge-client',
      'storj-uplink-client',
    ].map((client) => `packages/${client}/README.md`)
    for (const next of ['npm run emulator', 'npm test', ...readmes])
      expect(run.stdout).toMatch(new RegExp(`^  ${next} `, 'm'))
  })
})

test('it is coloured where colours are wanted', async () => {
  const { code, stdout } = await takeTour({ ...plainly, FORCE_COLOR: '1' })
  expect(code).toBe(0)
  expect(stdout).toContain('\x1b[36m      await client.remove(photos.requestid)\x1b[39m\n')
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'

const processModule = JSON.stringify(new URL('./process.mjs', import.meta.url).href)

/** Runs `script` by `run()` in a program of its own, as a command does. */
function command(script, step = {}) {
  return spawn(process.execPath, ['--input-type=module', '-e', source(script, step)], { stdio: 'pipe' })
}

function source(script, step) {
  const options = JSON.stringify({ program: process.execPath, args: ['-e', script], ...step })
  return `import { run } from ${processModule}; process.exitCode = await run(${options}, process.env)`
}

async function outcome(child) {
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code, signal] = await once(child, 'close')
  return { said, code, signal }
}

describe('run', () => {
  test('gives the exit code of the program', async () => {
    expect(await outcome(command('process.exit(7)'))).toMatchObject({ code: 7 })
  })

  test('a quiet program is not heard while all is well', async () => {
    const child = command('console.log("fine")', { quiet: true })
    expect(await outcome(child)).toMatchObject({ said: '', code: 0 })
  })

  test('and is heard whole when it fails', async () => {
    const child = command('console.log("on out"); console.error("on err"); process.exit(3)', { quiet: true })
    const { said, code } = await outcome(child)
    expect(said.split('\n').sort()).toEqual(['', 'on err', 'on out'])
    expect(code).toBe(3)
  })

  test('a program that is not there is an error', async () => {
    const { said, code } = await outcome(command('', { program: 'holdfast-no-such-program' }))
    expect(said).toContain('ENOENT')
    expect(code).toBe(1)
  })
})

// Windows has no signals to forward: it ends the program at once.
describe.skipIf(process.platform === 'win32')('a signal', () => {
  const tidy = (signal) =>
    `process.on('${signal}', () => { console.log('tidied up'); process.exit(5) }); setInterval(() => {}, 1000); console.log('ready')`

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s lets the program end in its own way', async (signal) => {
    const child = command(tidy(signal))
    const ended = outcome(child)
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await ended).toEqual({ said: 'ready\ntidied up\n', code: 5, signal: null })
  })

  test('that ends the program is its exit code, as in a shell', async () => {
    expect(await outcome(command('process.kill(process.pid, "SIGKILL")'))).toMatchObject({ code: 137 })
  })

  test('that ends only the shell of npm ends the program too', async () => {
    const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`
    // The colon keeps a shell from becoming the program that it should start.
    const line = `${quote(process.execPath)} --input-type=module -e ${quote(source(tidy('SIGTERM'), {}))}; :`
    const shell = spawn('sh', ['-c', line], { env: { ...process.env, npm_lifecycle_event: 'emulator' } })
    const ended = outcome(shell)
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    expect(await ended).toMatchObject({ said: 'ready\ntidied up\n', signal: 'SIGKILL' })
  })
})

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { buildProgram } from './support/go.ts'

const kept = new URL('../../packages/storj-uplink-client/test/fixtures/go.json', import.meta.url)

test('what npm test has of Go’s answers is what Go answers', async ({ skip }) => {
  const program = await buildProgram('fixtures')
  if (typeof program !== 'string') return skip(program.missing)
  const { stdout } = await promisify(execFile)(program, { maxBuffer: 2 ** 24 })
  expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual(JSON.parse(stdout))
}, 600_000)

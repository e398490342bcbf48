import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { createScreen } from '../src/screen.ts'

/** What is written of an upload of 2 kB, piece by piece. */
async function bar({ isTTY }: { isTTY: boolean }) {
  const output = Object.assign(new PassThrough(), { isTTY })
  const { progress } = createScreen(output)
  for (const sent of [0, 500, 1999, 2000]) progress({ sent, total: 2000 })
  output.end()
  return stripVTControlCharacters(await text(output))
}

const drawn = (filled: number, sent: string) =>
  `    sent  ${'█'.repeat(filled)}${'░'.repeat(40 - filled)} ${sent} kB of 2.0 kB`

test('a terminal sees an upload grow in one line, full only when all is sent', async () => {
  const states = [drawn(0, '0.0'), drawn(10, '0.5'), drawn(39, '2.0'), drawn(40, '2.0')]
  expect(await bar({ isTTY: true })).toBe(`${states.map((state) => `\r${state}`).join('')}\n`)
})

test('elsewhere it is drawn once, full', async () => {
  expect(await bar({ isTTY: false })).toBe(`${drawn(40, '2.0')}\n`)
})

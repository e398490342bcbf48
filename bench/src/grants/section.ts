import { join } from 'node:path'
import { ask } from '../process.ts'
import { number, type Section } from '../section.ts'
import type { Stage } from '../stage.ts'
import { median, shuffled } from '../statistics.ts'

const ROUNDS = 3
const steps = [
  'parse',
  'parse, of one prefix',
  'parse, share with a prefix, serialize',
  'can',
  'deriveEncryptionKey',
].map((step) => ({ step, rates: [] as number[] }))

export async function grants({ folder }: Stage): Promise<Section> {
  const child = join(folder, 'src/grants/child.ts')
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { step, rates } of shuffled(steps)) rates.push(await ask<number>(child, [step], folder))
  return {
    title: 'Access grants of Storj',
    about:
      `How many in a second, on one processor, with \`@holdfast/storj-uplink-client\`; the median of ${ROUNDS} processes, ` +
      'and in brackets the lowest and highest. There is nothing to compare with: the binding of the library in Go cannot ' +
      'be installed on this Node.',
    columns: ['step', 'a second'],
    rows: steps.map(({ step, rates }) => [
      `\`${step}\``,
      `${number(median(rates))} (${number(Math.min(...rates))}–${number(Math.max(...rates))})`,
    ]),
    targets: [],
  }
}

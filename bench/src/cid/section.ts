import { join } from 'node:path'
import { ask } from '../process.ts'
import { number, ratio, type Section } from '../section.ts'
import type { Stage } from '../stage.ts'
import { median, shuffled } from '../statistics.ts'
import type { Measured } from './child.ts'

const MiB = 2 ** 20
const SIZE = 256
const PAIRS = 7
/** By their names in `CID_PARAMETERS`. */
const sets = ['v0', 'v1', 'v1DagPb', 'v1Wide']
const sides = ['holdfast', 'importer'] as const
type Pair = Record<(typeof sides)[number], Measured>

export async function cid({ folder }: Stage): Promise<Section> {
  const child = join(folder, 'src/cid/child.ts')
  const rows = sets.map((name) => ({ name, pairs: [] as Pair[] }))
  for (let turn = 0; turn < PAIRS; turn += 1)
    for (const { name, pairs } of shuffled(rows)) {
      const pair: Partial<Pair> = {}
      for (const side of shuffled(sides))
        pair[side] = await ask<Measured>(child, [side, name, String(SIZE * MiB)], folder)
      pairs.push(agreeing(pair as Pair))
    }
  return describe(rows)
}

/** Two that do not come to the same CID have not done the same work. */
function agreeing(pair: Pair): Pair {
  if (pair.holdfast.cid !== pair.importer.cid)
    throw new Error(`${pair.holdfast.cid} is not ${pair.importer.cid}`)
  return pair
}

function describe(rows: readonly { name: string; pairs: readonly Pair[] }[]): Section {
  const lines = rows.map(({ name, pairs }) => {
    const ratios = pairs.map(({ holdfast, importer }) => holdfast.ms / importer.ms)
    return {
      name,
      ratio: median(ratios),
      spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      rates: sides.map((side) => SIZE / (median(pairs.map((pair) => pair[side].ms)) / 1000)),
      blocked: sides.map((side) => Math.max(...pairs.map((pair) => pair[side].blockedMs))),
    }
  })
  return {
    title: 'CID of a file',
    about:
      `Elapsed time for the CID of a stream of ${SIZE} MiB in pieces of 64 KiB, by \`cidOf\` of \`@holdfast/shared/cid\` ` +
      'and by `ipfs-unixfs-importer` with a store that keeps nothing; a new process each, after half as much to warm ' +
      `up; the median of ${PAIRS} pairs, and in brackets the lowest and highest. WebCrypto hashes on the threads of ` +
      'Node, so that the ratio takes free cores. Blocked is the longest that the event loop could not turn in any of them.',
    columns: [
      'parameters',
      'time to the importer',
      'MiB/s',
      'MiB/s, importer',
      'blocked, ms',
      'blocked, importer',
    ],
    rows: lines.map(({ name, ratio: value, spread, rates, blocked }) => [
      `\`${name}\``,
      `${ratio(value)} (${spread})`,
      ...rates.map(number),
      ...blocked.map((ms) => ms.toFixed(1)),
    ]),
    targets: lines.flatMap(({ name, ratio: value, blocked: [ours = Number.NaN] }) => [
      { what: `CID by \`${name}\`, time to ipfs-unixfs-importer`, value, atMost: 0.5, unit: ' ×' },
      { what: `CID by \`${name}\`, event loop blocked`, value: ours, atMost: 50, unit: ' ms' },
    ]),
  }
}

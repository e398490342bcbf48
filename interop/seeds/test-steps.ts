import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { withTable } from '../npm/comparison/table.ts'
import { type Named, type Shown, tablesOf } from './tables.ts'

/** Where the tables stand; `-u` writes them anew. */
const WRITTEN = fileURLToPath(new URL('../SEEDS.md', import.meta.url))

/** Tests each step of a seed, and that its part of SEEDS.md says what came of all of them. */
export function testSteps<Step extends Named>(
  part: string,
  groups: Readonly<Record<string, readonly Step[]>>,
  take: (step: Step) => Promise<Shown>,
): void {
  const seen = new Map<Step, Shown>()
  for (const [title, steps] of Object.entries(groups))
    describe(title, () => {
      for (const step of steps)
        test(step.does, async () => {
          seen.set(step, await take(step))
        })
    })
  test('SEEDS.md says what came of it just now', () => saysInSeeds(part, () => tablesOf(groups, seen)))
}

/** A part of SEEDS.md is this text. */
export async function saysInSeeds(part: string, text: () => string): Promise<void> {
  await expect(withTable(await readFile(WRITTEN, 'utf8'), text(), part)).toMatchFileSnapshot(WRITTEN)
}

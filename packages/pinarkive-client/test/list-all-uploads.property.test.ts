import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clientOf } from './support.ts'
import { createList, type Listing } from './upload-list.ts'

/** What happens to the list between two requests: bursts of more than a page, and removals of any part. */
const change = fc.record({
  add: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 70 })),
  from: fc.nat(150),
  // Every n-th of so many uploads.
  span: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120 })),
  step: fc.integer({ min: 1, max: 4 }),
})

const listing: fc.Arbitrary<Listing> = fc.record({
  order: fc.constantFrom('newest first', 'oldest first'),
  total: fc.constantFrom('pagination', 'beside', 'none'),
  most: fc.oneof(fc.constant(1_000), fc.integer({ min: 10, max: 50 })),
  hasIds: fc.boolean(),
})

it('what is there throughout comes exactly once, and nothing twice', async () => {
  let moved = 0
  const property = fc.asyncProperty(
    listing,
    fc.nat(160),
    fc.integer({ min: 1, max: 60 }),
    fc.array(change, { maxLength: 8 }),
    async (listing, count, limit, changes) => {
      const list = createList(listing, count)
      const everThere = new Set(list.cids())
      let throughout = list.cids()
      const client = clientOf(async ({ url }) => {
        const { add, from, span, step } = changes[list.pages.length - 1] ?? NONE
        list.add(add)
        list.remove(Array.from({ length: Math.ceil(span / step) }, (_, nth) => from + nth * step))
        const now = new Set(list.cids())
        for (const cid of now) everThere.add(cid)
        const still = throughout.filter((cid) => now.has(cid))
        if (still.length < throughout.length) moved++
        throughout = still
        // Above what any list here needs: one that never ends must fail, and not hang.
        if (list.pages.length > 100) throw new Error('the list is read without end')
        return list.answer(url)
      })
      const cids = (await Array.fromAsync(client.listAllUploads({ limit }))).map(({ cid }) => cid)
      const got = new Set(cids)
      expect(got.size).toBe(cids.length)
      expect(throughout.filter((cid) => !got.has(cid))).toEqual([])
      expect(cids.filter((cid) => !everThere.has(cid))).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 1_000, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: true })
  // Else the property would say nothing.
  expect(moved).toBeGreaterThan(500)
})

const NONE = { add: 0, from: 0, span: 0, step: 1 }

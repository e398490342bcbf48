import type { Project } from '@holdfast/storj-uplink-client'
import { describe, expect, test } from 'vitest'
import { type Missing, needs } from '../needs.ts'

/** A service that keeps projects, and is empty. */
export interface ProjectService {
  /** Each has its own `close`. */
  openProject(): Project
  stop(): Promise<void>
}

/** What a service is known to do otherwise. */
export interface Deviation {
  readonly why: string
  /** What the unchanged test fails with there. Without it the test is skipped, for it would harm the service. */
  readonly fails?: RegExp
}

/** What each test is given. */
export type Here<Service> = Service & {
  readonly project: Project
  /** Whether it can keep an object under this key. */
  holds(key: string): boolean
  /** A bucket of the test's own. */
  newBucket(): Promise<string>
}

export type DeclareTest<Service> = (
  title: string,
  body: (here: Here<Service>) => Promise<void>,
  timeout?: number,
) => void

/** Some tests of what a project promises. */
export type Suite<Service extends ProjectService> = (test: DeclareTest<Service>) => void

export interface Conformance<Service extends ProjectService> {
  readonly open: () => Promise<Service | Missing>
  readonly suites: readonly Suite<Service>[]
  /** By the titles of tests. */
  readonly deviations?: Readonly<Record<string, Deviation>>
  /** Keys that it has no room for, which a test that makes them up leaves out; none unless told. */
  readonly holds?: (key: string) => boolean
}

/** Puts one service to the promises of `Project`, the same for each. */
export function projectConformance<Service extends ProjectService>(
  name: string,
  { open, suites, deviations = {}, holds = () => true }: Conformance<Service>,
): void {
  const unknown = new Set(Object.keys(deviations))

  describe(name, () => {
    let service: Service
    let project: Project
    needs(open, (opened) => {
      service = opened
      project = service.openProject()
      return async () => {
        await project.close()
        await service.stop()
      }
    })

    const declare: DeclareTest<Service> = (title, body, timeout) => {
      unknown.delete(title)
      const { why, fails } = deviations[title] ?? {}
      const run = async () => {
        const newBucket = async () => (await project.createBucket(nextName())).name
        const passed = body({ ...service, project, holds, newBucket })
        await (fails ? expectFailure(passed, fails) : passed)
      }
      if (why && !fails) test(title, ({ skip }) => skip(why))
      else test(why ? `${title} (fails: ${why})` : title, run, timeout)
    }
    for (const suite of suites) suite(declare)
    test('every deviation is from a test that there is', () => expect([...unknown]).toEqual([]))
  })
}

async function expectFailure(passed: Promise<void>, as: RegExp): Promise<void> {
  const failure = await passed.then(
    () => undefined,
    (error: Error) => error,
  )
  expect(failure, 'it does as others do by now: take it off the list').toBeDefined()
  expect(failure?.message).toMatch(as)
}

let buckets = 0
const nextName = () => `bucket-${process.pid}-${++buckets}`

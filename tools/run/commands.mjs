import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserTests } from './elsewhere.mjs'
import { turboSuites } from './tests.mjs'
import { root } from './tools.mjs'

const pnpm = (...args) => ({ program: 'pnpm', args, name: `pnpm ${args[0]}` })
const node = (...args) => ({ program: 'node', args, name: args[0] })
const turbo = (tasks, ...args) => ({
  ...pnpm(
    'exec',
    'turbo',
    'run',
    ...tasks,
    '--ui=stream',
    '--log-order=grouped',
    '--no-update-notifier',
    ...args,
  ),
  name: tasks.join(', '),
})
const quietly = (step, say) => ({ ...step, quiet: true, say })

// Every run of vitest reports to the tally as well as to the screen.
const reporters = [
  '--reporter=default',
  `--reporter=${fileURLToPath(new URL('./reporter.mjs', import.meta.url))}`,
]

const frozenInstall = pnpm('install', '--frozen-lockfile', '--prefer-offline')
const build = quietly(turbo(['build']), 'Building the packages …')

export const installDependencies = quietly(
  frozenInstall,
  existsSync(join(root, 'node_modules', '.modules.yaml')) ? undefined : 'Installing what the project needs …',
)

/** What each command does, step by step. `args` is what stands behind `--`: `npm run emulator -- --port 4000`. */
export const commands = {
  start: (args) => [
    quietly(turbo(['generate']), 'Making the clients from their documents …'),
    build,
    node('examples/tour/src/main.ts', ...args),
  ],

  // Two runs of turbo, since what follows its `--` goes to every task that is named.
  test: (args) => [
    {
      ...turbo(
        ['build', 'typecheck', 'lint', 'check:documents', 'check:generated', 'check:api', 'check:package'],
        '--output-logs=errors-only',
        '--continue=dependencies-successful',
        ...args,
      ),
      carryOn: true,
    },
    {
      ...turbo(
        ['test', 'test:tools'],
        // Each runs on all processors by itself, and tests of time want to be heard.
        '--concurrency=50%',
        '--output-logs=new-only',
        '--continue=dependencies-successful',
        ...args,
        '--',
        ...reporters,
      ),
      suites: turboSuites(['test', 'test:tools'], args),
      note: browserTests(),
    },
  ],

  build: (args) => [turbo(['build'], '--output-logs=new-only', ...args)],
  generate: (args) => [turbo(['generate'], ...args)],
  'generate:api': (args) => [turbo(['generate:api'], '--output-logs=errors-only', ...args)],
  'check:generated': (args) => [turbo(['check:generated'], '--output-logs=new-only', ...args)],

  emulator: (args) => [build, node('packages/emulator/dist/cli.js', ...args)],

  // Before a real service, with the credentials of who runs it: `npm run live -- pinning --write`. No other command calls it.
  live: (args) => [
    build,
    { ...node('examples/live/src/main.ts', ...args), name: ['live', ...args].join(' ') },
  ],

  // A group is a folder: the slash keeps `npm` from also meaning `languages/npm-version.test.ts`.
  interop: (groups) => [
    build,
    { ...quietly(frozenInstall, "Installing other people's servers and clients …"), cwd: 'interop' },
    {
      ...node('../node_modules/typescript/bin/tsc'),
      cwd: 'interop',
      name: 'types of interop',
      carryOn: true,
    },
    {
      ...pnpm('exec', 'vitest', 'run', ...groups.map((group) => `${group}/`), ...reporters),
      cwd: 'interop',
      name: ['interop', ...groups].join(' '),
      suites: () => [{ name: 'interop', directory: 'interop' }],
    },
  ],

  // Named files only, or all: `npm run consumers -- node typescript`.
  consumers: (names) => [
    build,
    {
      ...quietly(frozenInstall, 'Installing the runtimes and tools that people use …'),
      cwd: 'test-projects',
    },
    {
      ...node('../node_modules/typescript/bin/tsc'),
      cwd: 'test-projects',
      name: 'types of test-projects',
      carryOn: true,
    },
    {
      ...pnpm('exec', 'vitest', 'run', ...names.map((name) => `${name}.test.ts`), ...reporters),
      cwd: 'test-projects',
      name: ['consumers', ...names].join(' '),
      suites: () => [{ name: 'consumers', directory: 'test-projects' }],
    },
  ],

  // Named measurements only, or all: `npm run bench -- cpu`.
  bench: (args) => [
    build,
    { ...quietly(frozenInstall, "Installing other people's clients …"), cwd: 'bench' },
    { ...node('src/main.ts', ...args), cwd: 'bench', name: ['bench', ...args].join(' ') },
  ],

  // Named documents only, or all; `--all` tries every change and not the sample alone.
  mutation: (args) => [
    build,
    { ...node('tools/mutation/src/cli.ts', ...args), name: ['mutation', ...args].join(' ') },
  ],

  format: (args) => [pnpm('exec', 'biome', 'check', '--write', ...args)],
}

import { isBuiltin } from 'node:module'
import { dirname, isAbsolute } from 'node:path'
import { build, type Plugin } from 'vite'
import type { Bundle, Import } from './bundle.ts'

export async function vite(entry: string): Promise<Bundle> {
  const builtins: Import[] = []
  const files: string[] = []
  const output = await build({
    root: dirname(entry),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
    plugins: [leaveOut(builtins), reached(files)],
  })
  if (!('output' in output)) throw new Error('vite made more than one bundle')
  const code = output.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')
  return { bundler: 'vite', entry, code, files, builtins }
}

// Before Vite's own, which puts an empty module in a built-in's place, and builds on.
const leaveOut = (builtins: Import[]): Plugin => ({
  name: 'built-ins',
  enforce: 'pre',
  resolveId(id, importer = '') {
    if (!isBuiltin(id)) return undefined
    builtins.push({ importer, name: id })
    return { id, external: true }
  },
})

const reached = (files: string[]): Plugin => ({
  name: 'reached',
  buildEnd() {
    // The others are made up by Vite.
    files.push(...[...this.getModuleIds()].filter(isAbsolute))
  },
})

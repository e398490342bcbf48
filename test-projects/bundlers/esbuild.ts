import { isBuiltin } from 'node:module'
import { dirname, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { Bundle, Import } from './bundle.ts'

export async function esbuild(entry: string): Promise<Bundle> {
  const folder = dirname(entry)
  const builtins: Import[] = []
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [leaveOut(builtins)],
  })
  const files = Object.keys(metafile.inputs).map((path) => resolve(folder, path))
  return { bundler: 'esbuild', entry, code: outputFiles.map(({ text }) => text).join(''), files, builtins }
}

const leaveOut = (builtins: Import[]): Plugin => ({
  name: 'built-ins',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, importer }) => {
      if (!isBuiltin(path)) return undefined
      builtins.push({ importer, name: path })
      return { path, external: true }
    })
  },
})

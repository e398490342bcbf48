import { mkdtemp, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { type Compiler, NormalModule, optimize, webpack as pack, type Stats } from 'webpack'
import type { Bundle, Import } from './bundle.ts'

export async function webpack(entry: string): Promise<Bundle> {
  const builtins: Import[] = []
  const files: string[] = []
  const path = await mkdtemp(join(dirname(entry), 'webpack-'))
  await run(
    pack({
      mode: 'production',
      target: ['web', 'es2022'],
      context: dirname(entry),
      entry,
      output: { path, filename: 'bundle.js' },
      externals: leaveOut(builtins),
      plugins: [
        // All in one file, also what is loaded when it is needed.
        new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
        { apply: (compiler: Compiler) => reached(compiler, files) },
      ],
    }),
  )
  return {
    bundler: 'webpack',
    entry,
    code: await readFile(join(path, 'bundle.js'), 'utf8'),
    files,
    builtins,
  }
}

const leaveOut =
  (builtins: Import[]) =>
  async ({ request = '', contextInfo }: { request?: string; contextInfo?: { issuer: string } }) => {
    if (!isBuiltin(request)) return undefined
    builtins.push({ importer: contextInfo?.issuer ?? '', name: request })
    return `commonjs ${request}`
  }

/** Read before webpack puts modules into one another. */
function reached(compiler: Compiler, files: string[]) {
  compiler.hooks.compilation.tap('reached', ({ hooks }) => {
    hooks.finishModules.tap('reached', (modules) => {
      for (const module of modules) if (module instanceof NormalModule) files.push(module.resource)
    })
  })
}

async function run(compiler: Compiler) {
  const stats = await new Promise<Stats | undefined>((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)))
  })
  await new Promise((resolve) => compiler.close(resolve))
  if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'))
}

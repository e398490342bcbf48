import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import type { Candidate } from './clients.ts'
import { number, ratio, type Section } from './section.ts'
import type { Stage } from './stage.ts'

export async function sizes({ folder }: Stage, clients: readonly Candidate[]): Promise<Section> {
  const weighed = await Promise.all(
    clients.flatMap(({ name, ours, whole }) =>
      whole ? weigh(whole, folder).then((bytes) => ({ name, ours: !!ours, ...bytes })) : [],
    ),
  )
  const own = weighed.find(({ name }) => name === '@holdfast/pinning-client')?.gzip as number
  const sorted = weighed.sort((a, b) => a.gzip - b.gzip)
  return {
    title: 'Size in a web page',
    about:
      'All of the client (`whole` in [its file](clients)), bundled by esbuild for browsers (es2022), minified, gzip level 9; kB of 1,000 bytes. ' +
      'Of S3 it is the five commands that put, get, head, list and delete; of the uplink client a project over S3, with what it loads later, and no grants. `@helia/remote-pinning` needs a Helia ' +
      'node, which is not in its size. Raw fetch is one call.',
    columns: ['client', 'to the pinning client', 'min+gzip, kB', 'min, kB'],
    rows: sorted.map(({ name, gzip, min }) => [
      name,
      ratio(gzip / own),
      number(gzip / 1000),
      number(min / 1000),
    ]),
    targets: [],
    headlines: [
      {
        column: 'min+gzip',
        cells: new Map(sorted.map(({ name, gzip }) => [name, `${number(gzip / 1000)} kB`])),
      },
    ],
    bars: [
      {
        title: 'Size in a web page, the whole client, min+gzip',
        unit: ' kB',
        bars: sorted.map(({ name, ours, gzip }) => ({ name, ours, value: gzip / 1000 })),
      },
    ],
  }
}

async function weigh(contents: string, resolveDir: string): Promise<{ min: number; gzip: number }> {
  const output = await bundle(contents, resolveDir)
  return { min: output.byteLength, gzip: compressed(output) }
}

/** A page's size after compression: of what it loads at once, and with what it loads by `import()`. */
export async function weighPage(
  contents: string,
  resolveDir: string,
): Promise<{ first: number; all: number }> {
  const laterIsElsewhere: Plugin = {
    name: 'later is elsewhere',
    setup: ({ onResolve }) =>
      onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      ),
  }
  const [first, all] = await Promise.all([
    bundle(contents, resolveDir, [laterIsElsewhere]),
    bundle(contents, resolveDir),
  ])
  return { first: compressed(first), all: compressed(all) }
}

const compressed = (output: Uint8Array) => gzipSync(output, { level: 9 }).byteLength

async function bundle(contents: string, resolveDir: string, plugins: Plugin[] = []): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    write: false,
    logLevel: 'silent',
    plugins,
  })
  return outputFiles[0]?.contents as Uint8Array
}

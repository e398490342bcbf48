import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** What some code costs a web page. */
export interface BundleSize {
  /** Bytes, minified. */
  readonly min: number
  /** Bytes, minified and compressed at gzip's highest level. */
  readonly gzip: number
  /** Every file that was reached, also those of which nothing is left; relative to the folder. */
  readonly inputs: readonly string[]
}

/** The same where parts of the code are loaded later, by `import()`. */
export interface SplitSize {
  /** What is loaded with the code: bytes of each file, compressed by itself. */
  readonly gzip: number
  /** What is loaded later, by the file that `import()` names: what comes with it that is not there before. */
  readonly later: Readonly<Record<string, number>>
}

const optionsFor = (code: string, resolveDir: string) =>
  ({
    stdin: { contents: code, resolveDir, loader: 'ts' },
    absWorkingDir: resolveDir,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'silent',
  }) as const satisfies BuildOptions

const compressed = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).byteLength

/** Leaves out what `import()` loads. */
const withoutLater: Plugin = {
  name: 'without-later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
}

/**
 * Bundles code into one file for a browser, as if it stood in a file of the given folder.
 * Fails where the code reaches a built-in of Node.
 * @param later whether what is loaded by `import()` is in it as well
 */
export async function bundleSize(
  code: string,
  resolveDir: string,
  { later = true }: { later?: boolean } = {},
): Promise<BundleSize> {
  const plugins = later ? [] : [withoutLater]
  const { outputFiles, metafile } = await build({ ...optionsFor(code, resolveDir), plugins })
  const output = outputFiles[0]?.contents ?? new Uint8Array()
  return {
    min: output.byteLength,
    gzip: compressed(output),
    inputs: Object.keys(metafile.inputs).filter((path) => path !== '<stdin>'),
  }
}

/** Bundles code as `bundleSize` does, with a file of its own for whatever is loaded by `import()`. */
export async function splitSize(code: string, resolveDir: string): Promise<SplitSize> {
  const { outputFiles, metafile } = await build({
    ...optionsFor(code, resolveDir),
    splitting: true,
    outdir: 'out',
    entryNames: '[name]',
  })
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(path.lastIndexOf('/out/') + 1),
      compressed(contents),
    ]),
  )
  const { outputs } = metafile
  /** A file and all that has to be there before it runs. */
  const withImports = (path: string, loaded: Set<string> = new Set()): Set<string> => {
    if (loaded.has(path)) return loaded
    loaded.add(path)
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') withImports(next, loaded)
    return loaded
  }
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((bytes, path) => bytes + (sizes.get(path) ?? 0), 0)

  const first = withImports('out/stdin.js')
  const lazy = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ kind }) => kind === 'dynamic-import')
  const later = lazy.map(({ path }): [string, number] => {
    const source = outputs[path]?.entryPoint ?? path
    return [source.replace(/.*\//, ''), sum([...withImports(path)].filter((each) => !first.has(each)))]
  })
  return { gzip: sum(first), later: Object.fromEntries(later) }
}

import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What some code costs a web page. */
export interface BundleSize {
  /** Bytes, minified. */
  readonly min: number
  /** Bytes, minified and compressed at gzip's highest level. */
  readonly gzip: number
  /** Every file that was reached, also those of which nothing is left; relative to the folder. */
  readonly inputs: readonly string[]
}

/**
 * Bundles code for a browser as if it stood in a file of the given folder.
 * Fails where the code reaches a built-in of Node.
 */
export async function bundleSize(code: string, resolveDir: string): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
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
  })
  const output = outputFiles[0]?.contents ?? new Uint8Array()
  return {
    min: output.byteLength,
    gzip: gzipSync(output, { level: 9 }).byteLength,
    inputs: Object.keys(metafile.inputs).filter((path) => path !== '<stdin>'),
  }
}

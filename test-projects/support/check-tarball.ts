import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { build } from 'esbuild'

interface Manifest {
  name: string
  files?: string[]
  bin?: Record<string, string>
  exports: Record<string, string | Record<string, string>>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  [field: string]: unknown
}

/** Checks that need a package as it was unpacked; each gives what is wrong, with the file. */
const checks: ((manifest: Manifest, folder: string, files: string[]) => string[] | Promise<string[]>)[] = [
  leftoverRanges,
  missingFiles,
  strangers,
  lostSources,
  undeclaredImports,
]

/** What is wrong with a tarball: the package, the file and, where it has one, the number. `folder` is what it holds. */
export async function checkTarball(folder: string, size: number, budget: number): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.flatMap((entry) =>
    entry.isFile()
      ? [
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        ]
      : [],
  )
  const problems = (await Promise.all(checks.map((check) => check(manifest, folder, files)))).flat()
  if (size > budget) problems.push(`the tarball has ${size} bytes, and may have ${budget}`)
  return problems.map((problem) => `${manifest.name}: ${problem}`)
}

/** Ranges that only the workspace can read. */
function leftoverRanges(manifest: Manifest): string[] {
  const fields = Object.entries(manifest).filter(([field]) => /dependencies$/i.test(field))
  return fields.flatMap(([field, ranges]) =>
    Object.entries(ranges as Record<string, string>).flatMap(([name, range]) =>
      /^(workspace|catalog|link|file):/.test(range)
        ? [`package.json has ${name}: "${range}" in ${field}`]
        : [],
    ),
  )
}

function missingFiles({ files = [], bin = {}, exports }: Manifest, folder: string): string[] {
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  )
  // npm puts these in, and no file of the manifest names them.
  const shipped = files.filter((pattern) => !pattern.startsWith('!'))
  const named = { files: [...shipped, 'README.md', 'LICENSE'], bin: Object.values(bin), exports: targets }
  return Object.entries(named).flatMap(([field, paths]) =>
    paths.flatMap((path) =>
      existsSync(join(folder, path)) ? [] : [`${normalize(path)} (${field}) is not there`],
    ),
  )
}

const STRANGE = [
  /(^|\/)(test|tests|__tests__|fixtures|node_modules|\.turbo)\//,
  /\.(test|spec|test-d)\.\w+$/,
  /(^|\/)(tsconfig[\w.]*\.json|[\w-]+\.config\.\w+|test-results\.json|[\w.]+\.tsbuildinfo|\.\w+)$/,
]

/** What is of use to us alone. */
function strangers(_: Manifest, __: string, files: string[]): string[] {
  return files
    .filter((file) => STRANGE.some((pattern) => pattern.test(file)))
    .map((file) => `${file} is shipped`)
}

/** A debugger and "go to definition" follow the maps to sources, which have to be there. */
async function lostSources(_: Manifest, folder: string, files: string[]): Promise<string[]> {
  const lost = files
    .filter((file) => file.endsWith('.map'))
    .map(async (file) => {
      const { sources }: { sources: string[] } = JSON.parse(await readFile(join(folder, file), 'utf8'))
      const paths = sources.map((source) => join(dirname(file), source).replaceAll('\\', '/'))
      return paths
        .filter((path) => !files.includes(path))
        .map((path) => `${file} leads to ${path}, which is not there`)
    })
  return (await Promise.all(lost)).flat()
}

/** In the workspace, and beside other packages, an import is also found when nothing asks for it. */
async function undeclaredImports(manifest: Manifest, folder: string, files: string[]): Promise<string[]> {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: files.filter((file) => /^dist\/.*\.js$/.test(file)),
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  })
  return Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ path, external }) => external && !path.startsWith('node:'))
      .filter(({ path }) => !declared.some((name) => path === name || path.startsWith(`${name}/`)))
      .map(({ path }) => `${file} imports ${path}, which package.json does not ask for`),
  )
}

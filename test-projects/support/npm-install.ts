import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'

// What an installation does not need on the way: scripts of others, reports, and the registry for what is cached.
const QUICKLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--prefer-offline']

/** Makes `folder` a project of its own, into which npm installs `specs`: tarballs, or `name@version`. */
export async function npmInstall(folder: string, specs: readonly string[]) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  await run('npm', ['install', ...QUICKLY, '--loglevel=error', ...specs], { cwd: folder })
}

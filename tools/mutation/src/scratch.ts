import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url))

/** A copy of one package, in a folder like the workspace's, in which it finds all that it looks for. */
export class Scratch {
  readonly #root = mkdtempSync(join(tmpdir(), 'holdfast-mutation-'))
  readonly #remove = () => rmSync(this.#root, { recursive: true, force: true })
  readonly folder: string

  constructor(name: string) {
    process.once('exit', this.#remove)
    mkdirSync(join(this.#root, 'packages'))
    for (const entry of ['node_modules', 'tools', 'specs', 'tsconfig.base.json', 'package.json'])
      symlinkSync(join(WORKSPACE, entry), join(this.#root, entry))
    for (const other of readdirSync(join(WORKSPACE, 'packages')))
      if (other !== name) symlinkSync(join(WORKSPACE, 'packages', other), join(this.#root, 'packages', other))
    const original = join(WORKSPACE, 'packages', name)
    this.folder = join(this.#root, 'packages', name)
    cpSync(original, this.folder, {
      recursive: true,
      filter: (path) => !['node_modules', '.turbo'].includes(basename(path)),
    })
    symlinkSync(join(original, 'node_modules'), join(this.folder, 'node_modules'))
  }

  [Symbol.dispose](): void {
    process.off('exit', this.#remove)
    this.#remove()
  }
}

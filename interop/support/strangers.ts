import { readFileSync } from 'node:fs'

// What strangers are called, with their versions as they are pinned.

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

function named(name: string, version: string | undefined): string {
  if (!version) throw new Error(`no version of ${name} is pinned`)
  return `${name} ${version}`
}

export const fromNpm = (name: string): string =>
  named(name, JSON.parse(read('package.json')).devDependencies[name])

/** `folder` is where the requirements are. */
export const fromPyPI = (name: string, folder: string): string =>
  named(name, new RegExp(`^${name}==(\\S+)`, 'm').exec(read(`${folder}/requirements.txt`))?.[1])

/** A program of the Go module proxy, by its folder in `interop/go`. */
export const fromGo = (name: string): string =>
  named(name, new RegExp(`/${name} v(\\S+)`).exec(read(`go/${name}/go.mod`))?.[1])

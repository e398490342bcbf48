// Lints every OpenAPI document in specs/, and what is made of it for generators of OpenAPI 3.0, with two linters
// that share neither parser nor rules.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'

const settings = ['redocly.yaml', 'spectral.yaml']
const documents = globSync(['specs/*.yaml', 'specs/generated/*.3.0.json'])
  .filter((path) => !settings.includes(basename(path)))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

const linters = [
  ['redocly', 'lint', '--config=specs/redocly.yaml'],
  ['spectral', 'lint', '--ruleset=specs/spectral.yaml', '--fail-severity=warn'],
]

for (const [program, ...args] of linters) {
  // On Windows the linters are .cmd files, which only a shell starts.
  const { status } = spawnSync(program, [...args, ...documents], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exitCode = 1
}

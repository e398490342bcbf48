// Lints every OpenAPI document in specs/ with two linters that share neither parser nor rules.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const settings = ['redocly.yaml', 'spectral.yaml']
const documents = readdirSync('specs')
  .filter((name) => name.endsWith('.yaml') && !settings.includes(name))
  .map((name) => `specs/${name}`)

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

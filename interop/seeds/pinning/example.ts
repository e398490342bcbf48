import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the reader of the README puts in the place of its examples. */
export interface Values {
  readonly baseUrl: string
  readonly accessToken: string
}

/** The part of the README that the generator writes, without what the document says of itself. */
export async function generatedPartOf(folder: string): Promise<string> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8')
  return readme.slice(readme.indexOf('This Python package is'))
}

/** The README's example, as printed, with the reader's own address and token. */
export async function exampleOf(folder: string, { baseUrl, accessToken }: Values): Promise<string> {
  const [, program] =
    /## Getting Started\n[^`]*```python\n(.*?)```/s.exec(await generatedPartOf(folder)) ?? []
  if (!program) throw new Error('the README has no example')
  return program
    .replaceAll('https://pinning-service.example.com', baseUrl)
    .replaceAll('YOUR_BEARER_TOKEN', accessToken)
}

/** What has to be mended before the example runs: what it is, what is found, and what is put there. */
export const mends: readonly (readonly [what: string, found: RegExp, put: string])[] = [
  ['lines that lost their indentation', /^(?=[a-z]+ = {1,2}(?![a-zA-Z.]*Configuration))/gm, '    '],
  ['two statuses in one text', /Status\("\["(\w+)","(\w+)"\]"\)/, 'Status("$1"), Status("$2")'],
  ['a value that is left out', /meta = {2}#/, 'meta = PinMeta() #'],
  [
    'a name that nothing imports',
    /^(?=import time$)/m,
    'from dateutil.parser import parse as dateutil_parser\n',
  ],
  [
    'a second configuration, which forgets the address of the first',
    /(?<=Configuration\(\n)(?= {4}access_token)/,
    '    host = configuration.host,\n',
  ],
]

/** The example with these of its mistakes mended; all of them unless told. */
export const mended = (example: string, which = mends): string =>
  which.reduce((program, [, found, put]) => program.replace(found, put), example)

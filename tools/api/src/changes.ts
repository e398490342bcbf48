import { diff } from 'node:util'

/** The lines that were taken away and added, under the declaration that they stand in. */
export function changes(before: string, after: string): string[] {
  const said: string[] = []
  let place = ''
  let saidPlace = ''
  // 1 is what only the first of the two has.
  for (const [operation, line] of diff(before.split('\n'), after.split('\n'))) {
    if (/^\S.*\{$|^## /.test(line)) place = line
    if (operation === 0) continue
    if (place !== saidPlace && place !== line) said.push(`  ${place}`)
    saidPlace = place
    said.push(`${operation === 1 ? '-' : '+'} ${line}`)
  }
  return said
}

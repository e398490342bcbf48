/**
 * The statements in a function's braces as they stand in its file, without the indentation they have there.
 * What is shown is thereby what is run.
 */
export function readBody(code: () => Promise<void>): string[] {
  const body = /^async \(\) => \{\n(.*)\n\s*\}$/s.exec(code.toString())?.[1]
  if (body === undefined)
    throw new TypeError('a step is an async arrow function with its statements in braces')
  const lines = body.split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents)))
}

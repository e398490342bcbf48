import { STATUS_CODES } from 'node:http'
import { styleText } from 'node:util'
import type { LoggedRequest } from '@holdfast/emulator'

const WIDTH = 100
const BAR = 40

type Style = Parameters<typeof styleText>[0]

/** How far an upload is, in bytes. */
export interface Progress {
  readonly sent: number
  readonly total?: number | undefined
}

/** What went over the wire. What is no HTTP says its answer in words. */
export type Sent = LoggedRequest & { readonly answer?: string }

export interface Screen {
  title(text: string): void
  text(text: string): void
  step(number: number, words: string): void
  code(lines: readonly string[]): void
  progress(progress: Progress): void
  requests(requests: readonly Sent[]): void
  outcome(text: string): void
  rows(rows: readonly (readonly [string, string])[]): void
  failure(step: number, error: unknown): void
}

/** Coloured where the output is a terminal that wants colours (NO_COLOR, FORCE_COLOR), else plain. */
export function createScreen(output: NodeJS.WritableStream): Screen {
  const line = (style: Style, text: string) => output.write(`${styleText(style, text, { stream: output })}\n`)
  /** What stands before the first line indents the others. */
  const write = (style: Style, before: string, text: string) => {
    wrap(text, WIDTH - before.length).forEach((part, index) => {
      line(style, (index ? ' '.repeat(before.length) : before) + part)
    })
  }

  return {
    title(text) {
      output.write('\n')
      write('bold', '', text)
    },
    text: (text) => write([], '', text),
    step(number, words) {
      output.write('\n')
      write([], `${number}. `.padStart(4), words)
    },
    code(lines) {
      for (const statement of lines) line('cyan', `      ${statement}`)
    },
    progress({ sent, total = 0 }) {
      const filled = total && Math.floor((BAR * sent) / total)
      const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
      const text = styleText('cyan', `    sent  ${bar} ${kilobytes(sent)} of ${kilobytes(total)}`, {
        stream: output,
      })
      // Only a terminal can draw it again in its place; elsewhere it is drawn when it is full.
      const isTerminal = 'isTTY' in output && output.isTTY
      if (isTerminal) output.write(`\r${text}`)
      else if (sent === total) output.write(text)
      if (sent === total) output.write('\n')
    },
    requests(requests) {
      if (!requests.length) write('dim', '    wire  ', 'nothing was sent')
      for (const { method, path, status, answer, ms } of requests) {
        const http = status ? `${status} ${STATUS_CODES[status]}` : 'no answer'
        write('dim', '    wire  ', `${method} ${path} → ${answer ?? `${http}, ${Math.ceil(ms)} ms`}`)
      }
    },
    outcome: (text) => write('green', '    →     ', text),
    rows(rows) {
      const left = Math.max(...rows.map(([name]) => name.length)) + 2
      for (const [name, text] of rows) write([], `  ${name.padEnd(left)}`, text)
    },
    failure(step, error) {
      output.write('\n')
      write('red', '', step ? `Step ${step} did not go as it should:` : 'The tour could not begin:')
      for (const text of String(error).split('\n')) write('red', '  ', text)
    },
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Breaks a text between words, and within one only where it is longer than a line. */
function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ').flatMap((long) => long.match(RegExp(`.{1,${width}}`, 'g')) ?? [''])) {
    const last = lines.at(-1) as string
    const longer = last ? `${last} ${word}` : word
    if (longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSnippets, runSnippets, serve } from '@holdfast/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let cwd: string
let readme: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'run-snippets-'))
  readme = join(cwd, 'README.md')
  await mkdir(join(cwd, 'dist'))
  await writeFile(
    join(cwd, 'package.json'),
    JSON.stringify({ name: '@example/pins', type: 'module', exports: './dist/index.js' }),
  )
  await writeFile(
    join(cwd, 'dist/index.js'),
    'export const ask = async (url, init) => (await fetch(url, init)).text()',
  )
})
afterAll(() => rm(cwd, { recursive: true }))

const markdown = `# Pins
\`\`\`ts
import { ask } from '@example/pins'

const url: string = 'https://pins.example'
\`\`\`
Then:
<!-- continues -->
\`\`\`ts
console.log(await ask(\`\${url}/pins\`, { headers: { token: String(process.env.TOKEN) } }))
\`\`\`
\`\`\`sh
exit 1
\`\`\`
\`\`\`ts
console.log('by itself')
\`\`\`
`

describe('readSnippets', () => {
  it('takes the blocks that can be run, each behind what it continues', () => {
    const [opening, continued, alone] = readSnippets(markdown)
    expect(opening).toEqual({ line: 2, code: expect.stringMatching(/^import .*\n\nconst url.*\n$/) })
    expect(continued).toEqual({
      line: 9,
      code: expect.stringMatching(/^import .*\nconsole\.log\(await ask/s),
    })
    expect(alone).toEqual({ line: 15, code: "console.log('by itself')\n" })
  })
})

describe('runSnippets', () => {
  it('runs each against the built package, with addresses replaced', async () => {
    await using server = await serve(({ url, headers }, response) => response.end(`${url} ${headers.token}`))
    await writeFile(readme, markdown)
    const options = { cwd, replace: { 'https://pins.example': server.baseUrl }, env: { TOKEN: 'abc' } }
    expect(await runSnippets(readme, options)).toEqual([
      { line: 2, stdout: '' },
      { line: 9, stdout: '/pins abc\n' },
      { line: 15, stdout: 'by itself\n' },
    ])
  })

  it('names every snippet that fails, and says how', async () => {
    const failing = ["throw new Error('first')", 'console.log(1)', "import { no } from '@example/pins'"]
    await writeFile(readme, failing.map((code) => `\`\`\`ts\n${code}\n\`\`\`\n`).join(''))
    const { message } = await runSnippets(readme, { cwd }).catch((error) => error)
    expect(message).toMatch(/README\.md:1\n.*Error: first.*README\.md:7\n.*export named 'no'/s)
    expect(message).not.toContain('README.md:4')
  })
})

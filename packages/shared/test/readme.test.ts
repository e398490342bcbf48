import { fileURLToPath } from 'node:url'
import { runSnippets, serve } from '@holdfast/testing'
import { expect, it } from 'vitest'

const cwd = fileURLToPath(new URL('..', import.meta.url))

it('what the README shows works as it stands', async () => {
  await using server = await serve(({ url, headers }, response) => {
    const known = url === '/notes/1' && headers.authorization === 'Bearer the-token'
    response.writeHead(known ? 200 : 404).end(known ? '{"id":"1","text":"hello"}' : '{"reason":"NO_NOTE"}')
  })
  const runs = await runSnippets(`${cwd}/README.md`, {
    cwd,
    replace: { 'https://notes.example': server.baseUrl },
  })
  expect(runs.map(({ stdout }) => stdout)).toEqual([
    'hello\n',
    "hello\nNotFoundError 404 { reason: 'NO_NOTE' } false\n",
    `{
  cid: 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD',
  bytes: 11,
  dagBytes: 19
}
QmSwsM7cMn89AgAWoyc7hh45kqax9mbrLTyqQFvhk5YTWy
verified
`,
  ])
})

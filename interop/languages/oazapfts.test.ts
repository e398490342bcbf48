import { testColumn } from './column.ts'
import type { PlannedCall } from './stage.ts'
import { has, inTypeScript, literal, pathValues, runBinary } from './typescript/program.ts'

const HEAD = "import * as client from './client.ts'"

// Parameters are in camelCase: \`If-Range\` is \`ifRange\`.
const camelCase = (name: string) =>
  name
    .replace(/[^a-z0-9]+(.)/gi, (_, letter: string) => letter.toUpperCase())
    .replace(/^./, (letter) => letter.toLowerCase())

function write(call: PlannedCall): string {
  const { operationId, query = {}, headers = {}, body, mediaType } = call
  const named = Object.entries({ ...query, ...headers }).map(([name, value]) => [camelCase(name), value])
  const given = [
    ...pathValues(call),
    ...(mediaType ? [literal(body)] : []),
    ...(has(call, 'query') || has(call, 'header') ? [literal(Object.fromEntries(named))] : []),
    '{ baseUrl, headers }',
  ]
  return `await client.${operationId}(${given.join(', ')})`
}

testColumn({
  name: 'oazapfts',
  version: '7.5.0',
  page: 'https://github.com/oazapfts/oazapfts',
  reads: '3.0.3',
  takes: ['Credentials: headers of each call, where the document asks for some.'],
  generate: ({ file, folder }) => runBinary('oazapfts', [file, 'client.ts'], folder),
  ...inTypeScript(HEAD, write),
})

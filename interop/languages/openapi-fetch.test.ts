import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { testColumn } from './column.ts'
import type { PlannedCall } from './stage.ts'
import { inTypeScript, literal } from './typescript/program.ts'

// The types know nothing of how a list, a form or an answer is written: what is told of them here, once for all or with
// a call, is what the documentation of openapi-fetch has for it.
const HEAD = `import createClient from 'openapi-fetch'
import type { paths } from './schema.js'

const querySerializer = { array: { style: 'form', explode: false } } as const
function bodySerializer(body: object) {
  const form = new FormData()
  for (const [name, value] of Object.entries(body))
    for (const each of [value].flat()) form.append(name, each)
  return form
}
`

function write(call: PlannedCall): string {
  const { method, pathTemplate, path, query, headers, body, mediaType, answerType } = call
  const params = literal({
    ...(path && { path }),
    ...(query && { query }),
    ...(headers && { header: headers }),
  })
  const isForm = mediaType === 'multipart/form-data'
  const isJson = method === 'HEAD' || /\bjson$/.test(answerType ?? 'json')
  const given = [
    `params: ${params}`,
    ...(body ? [`body: ${literal(body)}`] : []),
    ...(isForm ? ['bodySerializer'] : []),
    ...(isJson ? [] : [`parseAs: 'text'`]),
  ]
  return `const client = createClient<paths>({ baseUrl, headers, querySerializer })
  await client.${method}(${literal(pathTemplate)}, { ${given.join(', ')} })`
}

const BLOB = ts.factory.createTypeReferenceNode('Blob')

testColumn({
  name: 'openapi-fetch',
  version: '0.17.0, with openapi-typescript 7.13.0',
  page: 'https://openapi-ts.dev/openapi-fetch/',
  reads: '3.0.3',
  takes: [
    'Credentials: headers of a client, where the document asks for some.',
    'The types say nothing of how a request is written. Lists: `querySerializer: { array: { style: "form", explode: false } }`. Forms: a `bodySerializer` that makes a FormData. Answers that are no JSON: `parseAs`.',
    'Files are texts, unless `transform` makes `Blob` of `format: binary`.',
  ],
  async generate({ file, folder }) {
    const types = await openapiTS(await readFile(file, 'utf8'), {
      transform: ({ format }) => (format === 'binary' ? BLOB : undefined),
    })
    await writeFile(join(folder, 'schema.d.ts'), astToString(types))
  },
  ...inTypeScript(HEAD, write),
})

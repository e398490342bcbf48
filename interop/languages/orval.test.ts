import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testColumn } from './column.ts'
import type { PlannedCall } from './stage.ts'
import { has, inTypeScript, literal, pathValues, runBinary } from './typescript/program.ts'

const HEAD = "import * as client from './client.ts'"

function write(call: PlannedCall): string {
  const { operationId, query = {}, headers = {}, body, mediaType } = call
  const given = [
    ...pathValues(call),
    ...(mediaType ? [literal(body)] : []),
    ...(has(call, 'query') ? [literal(query)] : []),
    ...(has(call, 'header') ? [literal(headers)] : []),
    '{ headers }',
  ]
  return `process.env.BASE_URL = baseUrl
  await client.${operationId}(${given.join(', ')})`
}

testColumn({
  name: 'orval',
  version: '8.38.0',
  page: 'https://orval.dev',
  reads: '3.0.3',
  takes: [
    'Credentials: headers of each call, where the document asks for some.',
    '`urlEncodeParameters: true`, without which a path has its values as they are; `headers: true`, for parameters that are headers.',
  ],
  async generate({ file, folder }) {
    const output = {
      target: 'client.ts',
      client: 'fetch',
      mode: 'single',
      headers: true,
      urlEncodeParameters: true,
      baseUrl: { runtime: 'process.env.BASE_URL' },
    }
    const config = `export default ${JSON.stringify({ api: { input: file, output } })}\n`
    await writeFile(join(folder, 'orval.config.mjs'), config)
    await runBinary('orval', ['--config', 'orval.config.mjs'], folder)
  },
  ...inTypeScript(HEAD, write),
})

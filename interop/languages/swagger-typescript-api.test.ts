import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testColumn } from './column.ts'
import type { PlannedCall } from './stage.ts'
import { has, inTypeScript, literal, pathValues, runBinary } from './typescript/program.ts'

const HEAD = `import { Api, type HttpResponse, type QueryParamsType } from './client.ts'

class Client extends Api<unknown> {
  protected override addArrayQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key].join(','))
  }
}
const clientOf = (baseUrl: string, headers: Headers) =>
  new Client({ baseUrl, securityWorker: () => ({ headers }) })
// A list of files would be written as JSON. A form is sent as it is, which the types do not say.
function formOf(fields: Record<string, unknown>): never {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each instanceof File ? each : String(each))
  return form as never
}
// What could not be read is given back beside no data, and not thrown.
async function read(answer: Promise<HttpResponse<unknown>>) {
  const { data, error } = await answer
  if (data === null) throw error ?? new Error('the answer was not read')
}
`

const CONFIG = `export default {
  hooks: { onInsertPathParam: (name) => \`encodeURIComponent(\${name})\` },
}
`

/** As which an answer is to be read, where it is any. */
function formatOf({ method, answerType }: PlannedCall): string | undefined {
  if (method === 'HEAD' || !answerType) return undefined
  if (/\bjson$/.test(answerType)) return 'json'
  return answerType.startsWith('text/') ? 'text' : 'blob'
}

const holdsList = (body: object = {}) => Object.values(body).some(Array.isArray)

function write(call: PlannedCall): string {
  const { tag, operationId, query = {}, headers, body, mediaType } = call
  const format = formatOf(call)
  const isForm = mediaType === 'multipart/form-data'
  const params = {
    ...(mediaType && { type: mediaType }),
    ...(format && { format }),
    ...(headers && { headers }),
  }
  const given = [
    ...pathValues(call),
    ...(mediaType ? [holdsList(body) && isForm ? `formOf(${literal(body)})` : literal(body)] : []),
    ...(has(call, 'query') ? [literal(query)] : []),
    literal(params),
  ]
  const made = `clientOf(baseUrl, headers).${tag}.${operationId}(${given.join(', ')})`
  return format ? `await read(${made})` : `await ${made}`
}

testColumn({
  name: 'swagger-typescript-api',
  version: '13.13.0',
  page: 'https://github.com/acacode/swagger-typescript-api',
  reads: '3.0.3',
  takes: [
    'Credentials: headers that a `securityWorker` gives, where the document asks for some.',
    'A path has its values as they are, unless `--custom-config` names a file with a hook: `export default { hooks: { onInsertPathParam: (name) => "encodeURIComponent(" + name + ")" } }` ([issue 446](https://github.com/acacode/swagger-typescript-api/issues/446)).',
    'Lists are repeated, `status=queued&status=pinned`, whatever the document says ([issue 1541](https://github.com/acacode/swagger-typescript-api/issues/1541)). A class that extends the client joins them in `addArrayQueryParam`, as in [the test](../interop/languages/swagger-typescript-api.test.ts).',
    'It does not follow a `$ref` to an answer ([issue 1547](https://github.com/acacode/swagger-typescript-api/issues/1547)), nor to a body: that one is not read, and this one goes as plain text, unless each call is told `{ type: "application/json", format: "json" }`. What could not be read is in `error`, and not thrown.',
    'A list of files is written into a form as JSON, which of files is `[{},{},{}]` ([issue 776](https://github.com/acacode/swagger-typescript-api/issues/776)). A FormData is sent as it is, once it is cast to what the types ask for.',
    'Parameters that are headers are `headers` of a call ([issue 315](https://github.com/acacode/swagger-typescript-api/issues/315)).',
  ],
  async generate({ file, folder }) {
    await writeFile(join(folder, 'config.mjs'), CONFIG)
    const to = ['--output', '.', '--name', 'client.ts', '--custom-config', join(folder, 'config.mjs')]
    const how = ['--module-name-first-tag', '--enum-style', 'union']
    await runBinary('swagger-typescript-api', ['generate', '--path', file, ...to, ...how], folder)
  },
  ...inTypeScript(HEAD, write),
})

import { testColumn } from './column.ts'
import { openApiGenerator } from './openapi-generator.ts'
import type { PlannedCall } from './stage.ts'
import { inTypeScript, literal } from './typescript/program.ts'

const generator = openApiGenerator('TypeScript', 'typescript-fetch', [
  '-p',
  'importFileExtension=.js,paramNaming=original,modelPropertyNaming=original',
])

// The client knows security schemes by their kinds, and not by their names.
const HEAD = `import * as client from './index.js'

const asForm: client.Middleware = {
  async pre({ url, init }) {
    if (!(init.body instanceof URLSearchParams)) return
    const body = new FormData()
    for (const [name, value] of init.body) body.append(name, value)
    return { url, init: { ...init, body } }
  },
}
function configure(basePath: string) {
  const { accessToken, bearer = accessToken, apiKey, basic } = credentials
  return new client.Configuration({ basePath, accessToken: bearer, apiKey, ...basic, middleware: [asForm] })
}
`

// A reserved word gets a `_`, though it may well be the name of a property.
const RESERVED = /^(implements|interface|let|package|private|protected|public|static|yield)$/
const escaped = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.replace(RESERVED, '_$1'), value]))

/** All that a method is given is in one object: a form by its fields, JSON by its schema, `x-token` as `x_token`. */
function argumentOf({ path, query, headers, body, mediaType, bodySchema }: PlannedCall): object {
  const parameters = Object.entries({ ...path, ...query, ...headers }).map(([name, value]) => [
    name.replace(/\W/g, '_'),
    value,
  ])
  const fields = body && escaped(body)
  const given = mediaType === 'multipart/form-data' ? fields : fields && { [String(bodySchema)]: fields }
  return { ...Object.fromEntries(parameters), ...given }
}

function write(call: PlannedCall): string {
  const argument = argumentOf(call)
  const api = call.tag.replace(/^./, (letter) => letter.toUpperCase())
  const given = Object.keys(argument).length > 0 ? literal(argument) : ''
  return `await new client.${api}Api(configure(baseUrl)).${call.operationId}(${given})`
}

testColumn({
  ...generator,
  takes: [
    'A form without a file is sent as `application/x-www-form-urlencoded`, whatever the document says ([issue 9850](https://github.com/OpenAPITools/openapi-generator/issues/9850) is about the same lines). A middleware makes a FormData of it, as in [the test](../interop/languages/openapi-generator-typescript-fetch.test.ts).',
    'Files are imported without an extension, which Node refuses, unless it is generated with `-p importFileExtension=.js`.',
  ],
  ...inTypeScript(HEAD, write),
})

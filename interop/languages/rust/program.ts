import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PlannedCall } from '../stage.ts'

/** A function of a generated client, and what its parameters are called. */
interface ApiFunction {
  readonly path: string
  readonly parameters: readonly string[]
}

/** The generator writes the head of a function on one line, and a client's `Configuration` as its first parameter. */
const FUNCTION = /^pub async fn (\w+)\(configuration: &configuration::Configuration, (.*)\) -> /gm
const PARAMETER = /(?<=^|, )(?:r#)?(\w+): /g

/** `calls.rs`, which makes each call by its function: Rust has no way to find one by its name when it runs. */
export async function callsOf(folder: string, calls: readonly PlannedCall[]): Promise<string> {
  const functions = await functionsOf(join(folder, 'src/apis'))
  const arms = calls.map((call) => `        Some(${call.nth}) => drop(${written(call, functions)}.await?),`)
  return `use crate::Call;
use client::apis::*;
use std::error::Error;

pub async fn make(call: &Call) -> Result<(), Box<dyn Error>> {
    let configuration = call.configuration();
    match call.nth() {
${arms.join('\n')}
        _ => return Err("the program was not made for this call".into()),
    }
    Ok(())
}
`
}

/** The functions of a client, each by its name as one word. */
async function functionsOf(apis: string): Promise<ReadonlyMap<string, ApiFunction>> {
  const found = new Map<string, ApiFunction>()
  for (const file of (await readdir(apis)).filter((name) => name.endsWith('_api.rs')))
    for (const [, name = '', head = ''] of (await readFile(join(apis, file), 'utf8')).matchAll(FUNCTION)) {
      const parameters = [...head.matchAll(PARAMETER)].map(([, parameter = '']) => parameter)
      found.set(wordOf(name), { path: `${basename(file, '.rs')}::${name}`, parameters })
    }
  return found
}

/** A call in Rust, where the operation is the function of its name, and an argument the parameter of its name. */
function written(call: PlannedCall, functions: ReadonlyMap<string, ApiFunction>): string {
  const called = functions.get(wordOf(call.operationId))
  if (!called) throw new Error(`the client has no function for ${call.operationId}`)
  const pointers = argumentsOf(call)
  const given = called.parameters.map((name) => {
    // A body of JSON is called after its schema, as nothing else is.
    const word = pointers.has(wordOf(name)) || isParameter(call, name) ? wordOf(name) : BODY
    const pointer = pointers.get(word)
    pointers.delete(word)
    return pointer === undefined ? 'None' : `call.argument(${JSON.stringify(pointer)})?`
  })
  if (pointers.size > 0) throw new Error(`${called.path} has no parameter for ${[...pointers.values()]}`)
  return `${called.path}(${['&configuration', ...given].join(', ')})`
}

const BODY = ''

/** Where in a planned call each argument is, by its name as one word; a body of JSON by none. */
function argumentsOf({ path, query, headers, body, mediaType }: PlannedCall): Map<string, string> {
  const isForm = mediaType === 'multipart/form-data'
  const named = Object.entries({ path, query, headers, ...(isForm && { body }) }).flatMap(([place, values]) =>
    Object.keys(values ?? {}).map((name): [string, string] => [wordOf(name), `/${place}/${name}`]),
  )
  return new Map(body && !isForm ? [...named, [BODY, '/body']] : named)
}

const isParameter = ({ parameters }: PlannedCall, name: string) =>
  parameters.some((each) => wordOf(each.name) === wordOf(name))

/** So that `x-token` is `x_token`, and `getPins` `get_pins`. */
const wordOf = (name: string) => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

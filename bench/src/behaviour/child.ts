// One client before one failure: `node child.ts <file in clients/> <situation> <get|add>`. Prints what it did.
import type { Fetch, Row } from '../client.ts'
import { loadClient } from '../clients.ts'
import { isSituation, situations } from './situations.ts'

const [file = '', situation = '', row = ''] = process.argv.slice(2)
if (!isSituation(situation)) throw new Error(`there is no situation ${situation}`)

const sentAt: number[] = []
const failing: Fetch = async () => {
  sentAt.push(performance.now())
  return situations[situation].answer()
}

const { connect } = await loadClient(file)
const calls = await connect?.(failing)
// Clients that log a failure before they throw it would be in the way of the answer.
console.log = console.error = console.warn = () => {}

const came = await calls?.[row as Row]().then(
  (value) => ({ outcome: describeValue(value) }),
  (error: unknown) => ({ outcome: describeThrown(error), status: statusOf(error) }),
)
const waits = sentAt.slice(1).map((time, index) => time - (sentAt[index] as number))
process.stdout.write(JSON.stringify({ tries: sentAt.length, waits, ...came }), () => process.exit())

/** openapi-fetch returns a failure beside the data; what anybody else returns is taken for the pin. */
function describeValue(value: unknown): string {
  const { error, response } = Object(value)
  return error !== undefined && response instanceof Response ? 'returns `{ error }`' : 'taken for the pin'
}

function describeThrown(error: unknown): string {
  if (error instanceof Error)
    return `\`${error.constructor.name === 'Error' ? error.name : error.constructor.name}\``
  if (error instanceof Response) return 'throws the bare `Response`'
  return typeof error === 'object' ? 'throws a plain object' : `throws a ${typeof error}`
}

function statusOf(error: unknown): unknown {
  const { status, statusCode, response } = Object(error)
  return status ?? statusCode ?? response?.status
}

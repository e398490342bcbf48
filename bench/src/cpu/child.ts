// One client in a process of its own: `node child.ts <file in clients/>`. For each message it makes so many calls
// of a row and answers with what they took of the processor, all threads of the process included.
import { type Calls, type Fetch, type Row, rows } from '../client.ts'
import { loadClient } from '../clients.ts'
import { accessToken, baseUrl, cid, onePin, requestid, tenPins } from '../pins.ts'

const ANSWERS: Record<Row, { body: string; status: number }> = {
  get: { body: onePin, status: 200 },
  list: { body: tenPins, status: 200 },
  add: { body: onePin, status: 202 },
}
const headers = { 'content-type': 'application/json' }

let answer = ANSWERS.get
let last: Parameters<Fetch> | undefined

/** Answers at once, and reads nothing of the request. */
const instantFetch: Fetch = async (...request) => {
  last = request
  return new Response(answer.body, { status: answer.status, headers })
}

const { connect } = await loadClient(process.argv[2] as string)
if (!connect) throw new Error('this client makes no calls')
const calls = await connect(instantFetch)
for (const row of rows) await check(row, calls)

process.on('message', async ({ row, count }: { row: Row; count: number }) => {
  answer = ANSWERS[row]
  const call = calls[row]
  const before = process.cpuUsage()
  for (let made = 0; made < count; made += 1) await call()
  const { user, system } = process.cpuUsage(before)
  process.send?.((user + system) / count)
})
process.send?.('ready')

/** What is timed is the whole call: the request is the right one, and the answer reaches the caller. */
async function check(row: Row, calls: Calls): Promise<void> {
  answer = ANSWERS[row]
  const given = JSON.stringify(await calls[row]())
  const request = new Request(...(last as Parameters<Fetch>))
  const seen = [request.method, request.url, request.headers.get('authorization')]
  const expected = {
    get: ['GET', `${baseUrl}/pins/${requestid}`, `Bearer ${accessToken}`],
    list: ['GET', `${baseUrl}/pins?status=pinned&limit=10`, `Bearer ${accessToken}`],
    add: ['POST', `${baseUrl}/pins`, `Bearer ${accessToken}`],
  }[row]
  const sent = row === 'add' ? JSON.parse(await request.text()).cid === cid : true
  const read = given.split('"requestid"').length - 1 === (row === 'list' ? 10 : 1)
  if (String(seen) !== String(expected) || !sent || !read)
    throw new Error(
      `${row} is not the same call here: ${seen.join(' ')}; the caller got ${given.slice(0, 200)}`,
    )
}

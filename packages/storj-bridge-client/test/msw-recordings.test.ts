import { describe, expect, it } from 'vitest'
import { KeyPair } from '../src/key-pair.ts'
import { mocked } from './msw-support.ts'
import { type Recording, recordings } from './recordings.ts'
import { createReplay } from './replay.ts'

/** Of the vectors in signing.json, so that what it has signed can be sent as it was. */
const KEY = KeyPair.import('e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35')
const FARMER = 'http://127.0.0.1:4000'

const linesOf = (version: string) => recordings.filter((each) => each.version === version)
const named = (lines: readonly Recording[], label: string): Recording => {
  const found = lines.find((each) => each.label === label)
  if (!found) throw new Error(`there is no recording "${label}"`)
  return found
}

describe('the mock answers what was recorded', () => {
  it('of 0.2.2, every line', async () => {
    const lines = linesOf('0.2.2')
    const mock = mocked({ era: 2016, users: [], farmers: ['http://127.0.0.1:4001'] })
    // Who has the private key of the recording nobody knows: ours takes its place, and signs anew.
    const recorded = JSON.parse(named(lines, 'add key').request.body as string).key
    const replay = createReplay(mock, KEY, new Map([[recorded, KEY.publicKey]]))
    for (const line of lines) replay.compare(line, await replay.send(line))
    expect(lines).toHaveLength(39)
    expect(mock.state.users()).toMatchObject([{ activated: true, publicKeys: [] }])
  })

  /** Why a line of 7.7.1 is left out. */
  const LEFT_OUT: Readonly<Record<string, string>> = {
    'rate limited (6th)': 'the limit was set back between lines; see the test of limits',
    'farmer POST no pow': 'a route for farmers, which is not in the document',
    'farmer POST pow': 'a route for farmers, which is not in the document',
    'farmer PATCH': 'a route for farmers, which is not in the document',
    'farmer no headers': 'a route for farmers, which is not in the document',
  }

  it('of 7.7.1, but for what is left out by name', async () => {
    const lines = linesOf('7.7.1')
    const mock = mocked({ users: [], farmers: [FARMER] })
    const replay = createReplay(mock, KEY)
    const { email } = JSON.parse(named(lines, 'register').request.body as string)
    const resent = {
      'pointers token reused': 'pointers token reused',
      'frame get with shard': 'frame add shard 404',
    }

    /** What was sent between two lines, and is not in the recording. */
    const before: Readonly<Record<string, () => unknown>> = {
      'signed POST with query string too': () => addFrame(),
      'bucket create duplicate name': () =>
        mock.state.addBucket(email, { name: 'My cat pictures', pubkeys: [KEY.publicKey] }),
      'bucket id by utf8 name': () => mock.state.addBucket(email, { name: 'Мои коты 🐈' }),
      'frames list': () => addFrame(),
      'frame get with shard': () => addShard(),
      'pointers token reused': () => replay.send(named(lines, resent['pointers token reused'])),
    }
    const addFrame = () => {
      const line = named(lines, 'frame create 3')
      return replay.send(line, { authorization: basicOf('keys list empty') })
    }
    const basicOf = (label: string) => named(lines, label).request.headers?.authorization as string
    const addShard = () => {
      const { body } = named(lines, resent['frame get with shard']).request
      const { path } = named(lines, 'frame get with shard').request
      const headers = { authorization: basicOf('keys list empty') }
      const request = { method: 'PUT', path, body, headers }
      return replay.send({ ...named(lines, 'frame get'), request })
    }

    for (const line of lines) {
      if (line.label in LEFT_OUT) continue
      await before[line.label]?.()
      replay.compare(line, await replay.send(line))
    }
    expect(lines).toHaveLength(111)
    // Names decide over ids, and so they are those of the recording.
    const ids = ['d1c9e651d78cbc1f4ec02da0', '94aa0dbc922892fa7acfc377', 'f16fdaa16672f755f4e92657']
    expect(ids.filter((id) => replay.learned.has(id))).toEqual([])
    expect(replay.verbatim).toBeGreaterThan(45)
  })

  it('of 7.7.1 at its limits, but for the preflight, which is no request of a client', async () => {
    const lines = linesOf('7.7.1-limits')
    const mock = mocked({ users: [], farmers: [FARMER] })
    const replay = createReplay(mock, KEY)
    const { email, password } = named(lines, 'register').request.body as Record<string, string>
    // Only the answers of these were recorded with what the requests had for a body: not who sent them.
    const authorization = `Basic ${btoa(`${email}:${password}`)}`
    const [farmer] = mock.state.farmers
    const before: Readonly<Record<string, () => unknown>> = {
      '420 frame create': () => mock.state.setExhausted({ upload: true, download: true }),
      frame: () => mock.state.setExhausted({ upload: false, download: false }),
      'no farmers -> 503 mapped to 400': () => {
        if (farmer) farmer.behaviour = 'absent'
      },
    }
    for (const line of lines) {
      if (line.label === 'preflight') continue
      before[line.label]?.()
      const [path, query] = line.request.path.split('?') as [string, string?]
      const answer = await replay.send(
        { ...line, request: { ...line.request, path, ...(query && { query }) } },
        { authorization },
      )
      if (line.label !== 'CORS GET') replay.compare(line, answer)
      // The whole of it is a description of the API.
      else expect(line.response.body).toMatchObject(answer.json)
    }
    expect(lines).toHaveLength(11)
  })
})

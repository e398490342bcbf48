import { afterAll, beforeAll } from 'vitest'
import { openBridge } from '../npm/clients/open-bridge.ts'
import type { RecordedRequest } from './pinarkive/recorder.ts'
import { groups, setOut, type Walk } from './storj-bridge/steps.ts'
import { testSteps } from './test-steps.ts'

// The emulator's bridge of 2016 along the README of the seed, by the client of that year for Node: the one for Python is
// in no registry, and Python 2 is no more.

let walk: Walk

beforeAll(async () => {
  walk = setOut(await openBridge(2016))
})
afterAll(() => walk.bridge.stop())

testSteps('storj-bridge', groups, async (step) => {
  const before = walk.bridge.metadiskRequests.length
  const outcome = await step.run(walk)
  const wire = walk.bridge.metadiskRequests.slice(before).map(wireOf).join('; ')
  return { wire, outcome }
})

/** A request in a few words that are the same each time. */
function wireOf({ method, path, headers, status }: RecordedRequest): string {
  const by = headers['x-signature'] ? ' (signed)' : headers.authorization ? ' (Basic)' : ''
  return `\`${method} ${shorten(path)}\`${by} → ${status}`
}

/** Ids, keys and hashes are others each time; what a signed GET says once only, too. */
const shorten = (path: string) =>
  path
    .replace(/\b[0-9a-f]{66}\b/g, '{key}')
    .replace(/\b[0-9a-f]{40}\b/g, '{hash}')
    .replace(/\b[0-9a-f]{24}\b/g, '{id}')
    .replace(/__nonce=\d+/, '__nonce=…')

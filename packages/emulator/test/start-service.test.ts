import { afterEach, expect, test } from 'vitest'
import { type Origin, serve } from '../src/serve.js'
import type { Respond, Service } from '../src/services.js'
import { startService } from '../src/start-service.js'

const opened: Origin[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((origin) => origin.close()))
})

const open = async (respond: Respond) => {
  const origin = await serve(respond, { port: 0 })
  opened.push(origin)
  return origin.baseUrl
}

/** A store of notes with a private side and a public one, that says which was asked. */
const notes: Service = {
  title: 'Notes',
  origins: { baseUrl: '/api', gatewayUrl: '' },
  credentials: {},
  header: '',
  example: '',
  start: ({ owner }: { owner?: string }, urls) => ({
    respond: async ({ url }) => {
      const [side] = Object.entries(urls).find(([, base]) => url.startsWith(`${base}/`)) ?? []
      return Response.json({ side, url })
    },
    owner,
    seen: urls,
  }),
}

interface Face {
  baseUrl: string
  gatewayUrl: string
  owner: string
  seen: object
}

test('a service has as many origins as it names, each on a port of its own, and one mock for all', async () => {
  const face = (await startService(notes, { owner: 'me' }, open)) as Face
  const { baseUrl, gatewayUrl } = face
  expect([baseUrl, gatewayUrl]).toEqual([`${opened[0]?.baseUrl}/api`, opened[1]?.baseUrl])
  expect(new URL(baseUrl).port).not.toBe(new URL(gatewayUrl).port)
  expect(face).toEqual({ baseUrl, gatewayUrl, owner: 'me', seen: { baseUrl, gatewayUrl } })

  const ask = async (url: string) => (await fetch(url)).json()
  expect(await ask(`${baseUrl}/1?a=b`)).toEqual({ side: 'baseUrl', url: `${baseUrl}/1?a=b` })
  expect(await ask(`${gatewayUrl}/1`)).toEqual({ side: 'gatewayUrl', url: `${gatewayUrl}/1` })
})

test('the mock sees the same URL, whichever name of this machine the client uses', async () => {
  const { gatewayUrl } = (await startService(notes, {}, open)) as Face
  const answer = await fetch(`${gatewayUrl.replace('127.0.0.1', 'localhost')}/1`)
  expect(await answer.json()).toEqual({ side: 'gatewayUrl', url: `${gatewayUrl}/1` })
})

test('a request that comes before the mock is there waits for it', async () => {
  let early: Promise<Response> | undefined
  const impatient = async (respond: Respond) => {
    const url = await open(respond)
    early ??= fetch(`${url}/api/1`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    return url
  }
  await startService(notes, {}, impatient)
  expect(await (await early)?.json()).toMatchObject({ side: 'baseUrl' })
})

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { BenchClient } from '../src/client.ts'
import { accessToken, baseUrl, cid, name, requestid } from '../src/pins.ts'

const authorization = `Bearer ${accessToken}`

export default {
  name: 'raw fetch',
  whole: `export const add = (baseUrl, token, pin) =>
    fetch(baseUrl + '/pins', {
      method: 'POST',
      headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
      body: JSON.stringify(pin),
    }).then((response) => response.json())`,
  speaksPinning: true,
  async connect(fetch) {
    const headers = { authorization }
    return {
      get: async () => (await fetch(`${baseUrl}/pins/${encodeURIComponent(requestid)}`, { headers })).json(),
      list: async () => (await fetch(`${baseUrl}/pins?status=pinned&limit=10`, { headers })).json(),
      async add() {
        const response = await fetch(`${baseUrl}/pins`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ cid, name }),
        })
        return response.json()
      },
    }
  },
  async upload(to, path) {
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    const response = await fetch(`${to}/files/`, { method: 'POST', body, duplex: 'half' } as RequestInit)
    return ((await response.json()) as { size: number }).size
  },
  download: async (from, size) => (await fetch(`${from}/bytes?size=${size}`)).body,
} satisfies BenchClient

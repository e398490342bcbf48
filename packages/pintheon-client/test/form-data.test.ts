import { inspect } from 'node:util'
import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { createPintheonClient, type PintheonClientOptions } from '../src/index.ts'
import { API, clientOf, openNode, TOKEN } from './support.ts'

const OWN = 'a-token-of-the-callers-own'

/** What a caller of `http` makes by himself. */
function formOf(fields: Record<string, string> = {}, file = 'hello') {
  const form = new FormData()
  for (const [name, value] of Object.entries({ encrypted: 'false', ...fields })) form.set(name, value)
  form.set('file', new File([file], 'ü.txt', { type: 'text/plain' }))
  return form as never
}

describe('a FormData of the caller', () => {
  it('is sent as it is, with the token', async () => {
    const { client, mock } = openNode()
    const { data } = await client.http.POST('/api_upload', { body: formOf() })
    expect(data).toMatchObject({ Name: 'ü.txt' })
    expect(mock.state.files()).toMatchObject([{ Name: 'ü.txt', Type: 'text/plain' }])
  })

  it('is sent with its own token, if it has one', async () => {
    const tokens: unknown[] = []
    const client = clientOf(async (request) => {
      tokens.push((await request.formData()).getAll('access_token'))
      return Response.json({})
    })
    await client.http.POST('/api_upload', { body: formOf({ access_token: OWN }) })
    await client.http.POST('/api_upload', { body: formOf() })
    expect(tokens).toEqual([[OWN], [TOKEN]])
  })

  it('shows no token of its own, sent back in a page', async () => {
    const client = clientOf(() => new Response(`<p>${OWN}`, { headers: { 'content-type': 'text/html' } }))
    const post = () => client.http.POST('/api_upload', { body: formOf({ access_token: OWN }) })
    const error = await rejection(post())
    expect(error).toMatchObject({ name: 'UnexpectedResponseError' })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(OWN)
  })

  it('is held to the size that the node takes', async () => {
    const { client, asked } = openNode({}, { maxRequestBytes: 1_000 })
    const post = (file: string) => client.http.POST('/api_upload', { body: formOf({}, file) })
    expect(await rejection(post('x'.repeat(1_000)))).toMatchObject({ argument: 'source' })
    expect(asked).toEqual([])
    await post('x')
    expect(asked).toHaveLength(1)
  })

  it("is a plain stream for a fetch that is not the platform's", async () => {
    const fetch = vi.fn<NonNullable<PintheonClientOptions['fetch']>>(async () => Response.json({}))
    const client = createPintheonClient({ baseUrl: API, token: TOKEN, fetch })
    await client.http.POST('/api_upload', { body: formOf() })
    expect(fetch.mock.calls[0]?.[1].body).toBeInstanceOf(ReadableStream)
  })
})

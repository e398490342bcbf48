import { AbortedError, AuthenticationError, createPinningClient } from '@holdfast/pinning-client'

const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

export async function lifeOfAPin(service) {
  const client = createPinningClient(service)
  const name = crypto.randomUUID()
  const { requestid } = await client.add({ cid, name })
  const { status } = await client.waitForPinned(requestid, { intervalMs: 10 })
  const { count } = await client.list({ name })
  await client.remove(requestid)
  return { status, count }
}

export async function wrongToken({ baseUrl }) {
  const client = createPinningClient({ baseUrl, accessToken: 'wrong' })
  const error = await client.list().catch((error) => error)
  const { name, status, reason, mayHaveApplied } = error
  return { typed: error instanceof AuthenticationError, name, status, reason, mayHaveApplied }
}

/** The service never answers, but says elsewhere when it has been asked: before that there is no request to end. */
export async function abort(baseUrl) {
  const stop = new AbortController()
  const client = createPinningClient({ baseUrl, accessToken: 'any' })
  const call = client.list({}, { signal: stop.signal }).catch((error) => error)
  await fetch(`${baseUrl}/asked`)
  stop.abort(new Error('No longer wanted'))
  const error = await call
  return { typed: error instanceof AbortedError, name: error.name, cause: error.cause.message }
}

/** The service sends the second part of its answer when it is asked to. */
export async function stream(baseUrl) {
  const client = createPinningClient({ baseUrl, accessToken: 'any' })
  const { data } = await client.http.GET('/pins', { parseAs: 'stream' })
  const reader = data.pipeThrough(new TextDecoderStream()).getReader()
  const first = await reader.read()
  await fetch(`${baseUrl}/go-on`)
  const second = await reader.read()
  return { parts: [first.value, second.value], ended: (await reader.read()).done }
}

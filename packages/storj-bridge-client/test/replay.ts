import { expect } from 'vitest'
import type { KeyPair } from '../src/key-pair.ts'
import type { BridgeMock } from '../src/msw.ts'
import { signRequest } from '../src/signing/sign-request.ts'
import { BRIDGE, read } from './msw-support.ts'
import type { Recording } from './recordings.ts'

/** What a server makes up: ids, hashes, tokens, times. */
const MADE_UP =
  /^([0-9a-f]{24}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|[et]{40,64}|Bucket-[0-9a-f]{6})$/

/**
 * Sends recorded requests once more, and holds the answers to the recorded ones. What the recorded server made up is
 * learned from the first answer in which it stands, and must be the same in all that follow, requests included.
 */
export function createReplay(mock: BridgeMock, keyPair: KeyPair, learned = new Map<string, string>()) {
  const translate = (text: string): string =>
    [...learned].reduce((left, [recorded, ours]) => left.replaceAll(recorded, ours), text)

  return {
    learned,
    /** How many went out with the signature of the recording, not a byte of them changed. */
    verbatim: 0,

    async send({ request, response }: Recording, more: Readonly<Record<string, string>> = {}) {
      learnMailed(request.path, response)
      const { method } = request
      const path = translate(request.path)
      const query = translate(request.query ?? '')
      const written = typeof request.body === 'object' ? JSON.stringify(request.body) : String(request.body)
      const sent = request.body == null ? undefined : translate(written)
      const isForm = sent === '<multipart/form-data>'
      const headers = new Headers(JSON.parse(translate(JSON.stringify({ ...request.headers, ...more }))))
      if (headers.has('x-signature')) {
        const isChanged =
          path !== request.path || query !== (request.query ?? '') || sent !== (request.body ?? undefined)
        if (isChanged || headers.get('x-pubkey') !== request.headers?.['x-pubkey']) {
          const signed = signRequest({ method, path, query, body: sent }, keyPair)
          for (const [name, value] of Object.entries(signed)) headers.set(name, value)
        } else this.verbatim++
      }
      const answer = await fetch(`${BRIDGE}${path}${query && `?${query}`}`, {
        method,
        headers,
        redirect: 'manual',
        ...(sent !== undefined && { body: isForm ? formOf(response.body) : sent }),
      })
      return read(answer)
    },

    /** Holds an answer to what was recorded. */
    compare({ response }: Recording, answer: Awaited<ReturnType<typeof read>>) {
      const { status, headers, body } = response
      expect([answer.status, answer.type, answer.headers.get('location')]).toEqual([
        status,
        headers['content-type'] ?? null,
        headers.location ?? null,
      ])
      if (typeof body === 'string') expect(firstLine(answer.text)).toBe(firstLine(translate(body)))
      else {
        learn(body, answer.json)
        expect(answer.json).toEqual(JSON.parse(translate(JSON.stringify(body))))
      }
    },
  }

  /** A token that was in a mail is in no answer. Those that were made up for the recording never were in one. */
  function learnMailed(path: string, { status, body }: Recording['response']): void {
    const [, token] = /^\/(?:de)?(?:activations|resets)\/([0-9a-f]{64,512})$/.exec(path) ?? []
    if (!token || /^(..)\1+$/.test(token) || learned.has(token)) return
    const to = (body as { email?: string }).email
    const mail = mock.state
      .mails()
      .filter((each) => path.startsWith(new URL(each.link).pathname.replace(/[^/]+$/, '')))
      .findLast((each) => status !== 200 || each.to === to)
    if (mail) learned.set(token, mail.token)
  }

  function learn(recorded: unknown, ours: unknown): void {
    if (typeof recorded === 'string') {
      // The farmer of the recording gave one token to all, which is no rule.
      const isNew = (recorded !== ours && !learned.has(recorded)) || /^([et])\1+$/.test(recorded)
      if (isNew && typeof ours === 'string' && MADE_UP.test(recorded) && MADE_UP.test(ours))
        learned.set(recorded, ours)
    } else if (typeof recorded === 'object' && recorded !== null)
      for (const [key, value] of Object.entries(recorded))
        learn(value, (ours as Readonly<Record<string, unknown>> | undefined)?.[key])
  }
}

/** The file is not in the recording. It is as long as it was. */
function formOf(answered: unknown): FormData {
  const {
    filename = 'a.jpg',
    mimetype = 'image/jpeg',
    size = 68_155,
  } = answered as Partial<Record<string, string>>
  const form = new FormData()
  form.set('anything', new File([new Uint8Array(Number(size))], filename, { type: mimetype }))
  return form
}

/** Of a page it is the first line of its text; the rest is a stack. */
const firstLine = (text: string): string => /<pre>(.*?)(<br>|<\/pre>)/s.exec(text)?.[1] ?? text

import { expect, it } from 'vitest'
import type { Call } from '../src/call.ts'
import { hideSecretParameters, hideSecrets } from '../src/hide-secrets.ts'

const operation = { secrets: { path: ['link'], header: ['x-token'], body: ['password'] } }
const hidden = (init: Parameters<typeof hideSecrets>[1]) => {
  const call = { operation, secrets: new Set<string>() } as unknown as Call
  hideSecretParameters(call, init)
  hideSecrets(call, init)
  return [...call.secrets]
}

it('hides what the document marks, wherever a caller gives it, and nothing else', () => {
  const params = { path: { link: 'a-link', id: 'an-id' }, header: { 'x-token': 'a-token', 'x-size': '3' } }
  const body = { password: 'a-password', name: 'a-name' }
  expect(hidden({ params, body })).toEqual(['a-link', 'a-token', 'a-password'])
})

it('takes what is absent, and what is no text, for no secret', () => {
  expect(hidden({})).toEqual([])
  expect(hidden({ params: { path: {}, header: { 'x-token': undefined } }, body: { password: 7 } })).toEqual(
    [],
  )
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { raisedBy } from '../python.ts'
import { REPORT, TIMELOCK, TOTP_SECRET } from './contents.ts'
import type { Stage, Step } from './step.ts'

/** What the clock of the service shows: milliseconds, and of an authenticator: seconds. */
const NOON = Date.parse('2026-06-01T12:00:00Z')
const secondFactor = { secret: TOTP_SECRET, at: NOON / 1000 }

const uploadReport = async ({ folder, call }: Stage, client?: Parameters<Stage['call']>[2]) => {
  await writeFile(join(folder, 'report.txt'), REPORT.text)
  return call('upload_file', { file_path: 'report.txt' }, client)
}

/** The second factor, and what the service refuses. */
export const refusals: readonly Step[] = [
  {
    does: 'a login with 2FA: `login`, `verify_2fa_login` with the code of `pyotp`, `get_me`',
    service: { user: { totpSecret: TOTP_SECRET }, now: () => NOON },
    async run({ run, email, password, requests }) {
      const answer = await run('login_with_2fa.py', { email, password, ...secondFactor })
      expect(answer).toMatchObject({
        login: { requires2FA: true, temporaryToken: expect.any(String) },
        session: { token: expect.any(String), user: { email } },
        me: { email },
      })
      expect(answer).not.toHaveProperty('login.token')
      expect(requests.slice(0, 2).map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
      return 'a temporary token, then a session, in which the account is shown'
    },
  },
  {
    does: 'the same with a code of ten minutes ago',
    service: { user: { totpSecret: TOTP_SECRET }, now: () => NOON },
    async run({ run, email, password }) {
      const late = { ...secondFactor, at: NOON / 1000 - 600 }
      const raised = await raisedBy(run('login_with_2fa.py', { email, password, ...late }))
      expect(raised).toMatchObject({ type: 'PinarkiveError', status_code: 400, code: '2fa_invalid' })
      return '`PinarkiveError`, `.code` is `2fa_invalid`'
    },
  },
  {
    does: '`generate_token` and `revoke_token` with and without `totp_code`, on an account with 2FA',
    service: { user: { totpSecret: TOTP_SECRET }, now: () => NOON },
    async run({ call, run, state, email }) {
      for (const [method, name] of [
        ['generate_token', 'ci'],
        ['revoke_token', 'emulator'],
      ] as const)
        expect(await raisedBy(call(method, { name }))).toMatchObject({
          status_code: 400,
          code: '2fa_required',
        })
      const names = () => state.apiKeys(email).map(({ name }) => name)
      expect(names()).toEqual(['emulator'])
      await run('tokens_with_2fa.py', { ...secondFactor, revoke: false })
      expect(names()).toEqual(['emulator', 'ci'])
      // A code is good once (RFC 6238, 5.2); that of the next half minute is good already.
      await run('tokens_with_2fa.py', { ...secondFactor, at: secondFactor.at + 30, revoke: true })
      expect(names()).toEqual(['emulator'])
      return '`PinarkiveError`, `.code` is `2fa_required`, without; made and revoked with'
    },
  },
  {
    does: '`upload_file` with a key that has not the scope',
    async run(stage) {
      const scopes = ['files:read']
      const { token } = (await stage.call('generate_token', { name: 'reader', scopes })) as { token: string }
      const raised = await raisedBy(uploadReport(stage, { api_key: token }))
      expect(raised).toMatchObject({ status_code: 403, code: 'missing_scope', required: 'files:write' })
      expect(stage.state.uploads(stage.email)).toEqual([])
      return '`PinarkiveError`, `.code` is `missing_scope`, `.required` is `files:write`; nothing is kept'
    },
  },
  {
    does: 'a second call where the service takes one in a minute',
    service: { rateLimit: { requests: 1, perMs: 60_000 }, now: () => NOON },
    async run({ call, requests }) {
      await call('get_me')
      const raised = await raisedBy(call('get_me'))
      expect(raised).toMatchObject({ status_code: 429, code: 'RATE_LIMIT', retry_after: 60 })
      expect(requests).toHaveLength(2)
      return '`PinarkiveError`, `.retry_after` is 60'
    },
  },
  {
    does: 'a wrong password, and a key that there is not',
    async run({ call, email }) {
      const password = await raisedBy(call('login', { email, password: 'not the password' }))
      expect(password).toMatchObject({ status_code: 401, code: 'UNAUTHORIZED' })
      const key = await raisedBy(call('get_me', {}, { api_key: 'not-a-key' }))
      expect(key).toMatchObject({ status_code: 401, code: 'INVALID_API_KEY' })
      return '`PinarkiveError`, `.code` is `UNAUTHORIZED`, then `INVALID_API_KEY`'
    },
  },
  {
    does: 'a second key of one name',
    async run({ call, state, email }) {
      const raised = await raisedBy(call('generate_token', { name: 'emulator' }))
      expect(raised).toMatchObject({ status_code: 409 })
      expect(state.apiKeys(email)).toHaveLength(1)
      return '`PinarkiveError`, `.status_code` is 409'
    },
  },
  {
    does: '`get_status` and `remove_file` of a CID that the account does not keep',
    async run({ call }) {
      for (const method of ['get_status', 'remove_file'])
        expect(await raisedBy(call(method, { cid: REPORT.cid }))).toMatchObject({ status_code: 404 })
      return '`PinarkiveError`, `.status_code` is 404'
    },
  },
  {
    does: 'a timelock, and a file above the limit, on the free plan',
    service: { user: { plan: 'free' } },
    async run({ call, folder, state, email }) {
      await writeFile(join(folder, 'large.bin'), Buffer.alloc(10 * 2 ** 20 + 1))
      const timelock = { cid: REPORT.cid, timelock: TIMELOCK.sent }
      expect(await raisedBy(call('pin_cid', timelock))).toMatchObject({ status_code: 403, code: '' })
      const large = await raisedBy(call('upload_file', { file_path: 'large.bin' }))
      expect(large).toMatchObject({ status_code: 413, code: 'FILE_TOO_LARGE' })
      expect(state.uploads(email)).toEqual([])
      return '`PinarkiveError`, `.status_code` is 403, then 413 with `FILE_TOO_LARGE`; nothing is kept'
    },
  },
  {
    does: 'the base URL of API v2',
    async run({ call, apiKey, baseUrl }) {
      const base_url = baseUrl.replace('/v3', '/v2')
      const raised = await raisedBy(call('get_me', {}, { api_key: apiKey, base_url }))
      expect(raised).toMatchObject({ status_code: 410, error: 'api_version_deprecated' })
      return '`PinarkiveError`, `.error` is `api_version_deprecated`'
    },
  },
]

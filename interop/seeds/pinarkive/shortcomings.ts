import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { raisedBy } from '../python.ts'
import { REPORT } from './contents.ts'
import { partsOf, type RecordedRequest } from './recorder.ts'
import type { Stage, Step } from './step.ts'

/** A 429, and what the SDK reads from it. */
const waitAfter = async ({ failNext, call }: Stage, more: object) => {
  failNext({ status: 429, code: 'RATE_LIMIT', ...more })
  const { status_code, retry_after } = await raisedBy(call('get_me'))
  expect(status_code).toBe(429)
  return retry_after
}

/** What of the SDK is broken wherever it is used, as it shows here. A test fails where it is mended. */
export const shortcomings: readonly Step[] = [
  {
    does: 'a `Retry-After` that is a date (RFC 9110, 10.2.3)',
    async run(stage) {
      const headers = { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }
      expect(await waitAfter(stage, { headers })).toBeNull()
      return '`.retry_after` is `None`'
    },
  },
  {
    does: 'a `retryAfter` of 1.9 seconds',
    async run(stage) {
      expect(await waitAfter(stage, { retryAfter: 1.9 })).toBe(1)
      return '`.retry_after` is 1, which is too early'
    },
  },
  {
    does: 'a 429 and a 503 that would be over at once',
    async run({ failNext, call, requests }) {
      failNext({ status: 429, headers: { 'retry-after': '0' } }, { status: 503 })
      for (const status_code of [429, 503])
        expect(await raisedBy(call('get_me'))).toMatchObject({ status_code })
      expect(requests).toHaveLength(2)
      return 'nothing is tried again'
    },
  },
  {
    does: '`revoke_token("ci#2")`, of the keys `ci` and `ci#2`',
    async run({ call, state, email }) {
      for (const name of ['ci', 'ci#2']) await call('generate_token', { name })
      expect(await call('revoke_token', { name: 'ci#2' })).toBeNull()
      expect(state.apiKeys(email).map(({ name }) => name)).toEqual(['emulator', 'ci#2'])
      return 'names are not encoded in paths: the other key, `ci`, is revoked, and no error says so'
    },
  },
  {
    does: '`get_status("../users/me")`',
    async run({ call, email }) {
      expect(await call('get_status', { cid: '../users/me' })).toMatchObject({ email })
      return 'nor are CIDs: the account comes as the status of a CID'
    },
  },
  {
    does: '`upload_directory_dag` of `docs/a.txt` and `docs\\a.txt`',
    async run({ run, requests }) {
      const files = { 'docs/a.txt': ['text', 'one'], 'docs\\a.txt': ['text', 'two'] }
      await run('upload_directory_dag.py', { files, options: {} })
      const names = partsOf(requests[0] as RecordedRequest).map(({ filename }) => filename)
      expect(names).toEqual(['docs/a.txt', 'docs/a.txt'])
      return 'two files are sent under one path, of which a directory can hold one'
    },
  },
  {
    does: '`upload_directory_dag` of a `pathlib.Path`',
    async run({ run, folder, requests }) {
      await writeFile(join(folder, 'report.txt'), REPORT.text)
      const files = { 'a.txt': ['path', 'report.txt'] }
      await run('upload_directory_dag.py', { files, options: {} })
      expect(partsOf(requests[0] as RecordedRequest)).toMatchObject([
        { filename: 'a.txt', text: 'report.txt' },
      ])
      return 'the file’s name is uploaded in the place of its content'
    },
  },
  {
    does: '`upload_directory_dag({}, dir_name)`',
    async run({ run, requests }) {
      const raised = await raisedBy(
        run('upload_directory_dag.py', { files: {}, options: { dir_name: 'site' } }),
      )
      expect(raised).toMatchObject({ status_code: 400 })
      expect(requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
      return 'sent, as a form that is no multipart'
    },
  },
  {
    does: '`upload_file("report.txt")`',
    async run({ call, folder, requests }) {
      await writeFile(join(folder, 'report.txt'), REPORT.text)
      await call('upload_file', { file_path: 'report.txt' })
      const [part] = partsOf(requests[0] as RecordedRequest)
      expect(part).toMatchObject({ filename: 'report.txt', type: undefined })
      return 'the part has no content-type: the service is not told what the file is'
    },
  },
  {
    does: '`get_me()` with a session, where `.netrc` has an entry for the host',
    async run({ call, run, folder, email, password, requests }) {
      const { token } = (await call('login', { email, password })) as { token: string }
      await writeFile(join(folder, 'own.netrc'), 'machine 127.0.0.1 login somebody password something\n')
      const get = { method: 'get_me', arguments: {} }
      const raised = await raisedBy(run('call.py', get, { token }, { NETRC: join(folder, 'own.netrc') }))
      expect(raised).toMatchObject({ status_code: 401 })
      expect(requests.at(-1)?.headers.authorization).toMatch(/^Basic /)
      return '`requests` sends name and password of that entry in the place of the token'
    },
  },
]

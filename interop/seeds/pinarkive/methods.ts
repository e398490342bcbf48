import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ELSEWHERE, REPORT, TIMELOCK } from './contents.ts'
import { partsOf } from './recorder.ts'
import type { Stage, Step } from './step.ts'

const PLACED = { cluster_id: 'cl1-eu', timelock: TIMELOCK.sent }
const KEPT = { clusterId: 'cl1-eu', expiresAt: TIMELOCK.kept }

/** Keeps something for the account, before the SDK comes. */
const keep = ({ state, email }: Stage, cid: string, filename: string) =>
  state.addUpload(email, { cid, filename, clusterId: 'cl0-global', expiresAt: null })

const namesOf = (values: unknown, key: string) =>
  (values as Record<string, unknown>[]).map((each) => each[key])

const json = (stage: Stage, index = 0) => JSON.parse(stage.requests[index]?.body.toString() ?? '')

/** The methods of the SDK's own table, in its order. */
export const methods: readonly Step[] = [
  {
    does: '`health()`',
    async run({ call }) {
      const health = await call('health')
      expect(health).toMatchObject({ status: 'ok' })
      return 'the status `ok`'
    },
  },
  {
    does: '`get_plans()`',
    async run({ call }) {
      const names = namesOf(await call('get_plans'), 'name')
      expect(names).toEqual(['Free', 'Premium'])
      return `the plans ${names.join(' and ')}`
    },
  },
  {
    does: '`get_peers()`',
    async run({ call }) {
      const peers = await call('get_peers')
      expect(peers).toMatchObject({ count: 2, peers: [{ peername: 'node-1' }, { peername: 'node-2' }] })
      return '2 peers'
    },
  },
  {
    does: '`login(email, password)`, then `get_me()` with its token',
    async run({ call, email, password, requests }) {
      const { token } = (await call('login', { email, password })) as { token: string }
      expect(await call('get_me', {}, { token })).toMatchObject({ email })
      expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined, `Bearer ${token}`])
      return 'a session, in which the account is shown'
    },
  },
  {
    does: '`upload_file(path, cluster_id, timelock)`',
    async run(stage) {
      await writeFile(join(stage.folder, 'größe "1".txt'), REPORT.text)
      const answer = await stage.call('upload_file', { file_path: 'größe "1".txt', ...PLACED })
      expect(answer).toMatchObject({ cid: REPORT.cid, ...KEPT })
      expect(partsOf(stage.requests[0] as Stage['requests'][number])).toMatchObject([
        { name: 'cl', text: 'cl1-eu' },
        { name: 'timelock', text: TIMELOCK.sent },
        { name: 'file', filename: 'größe %221%22.txt', text: REPORT.text },
      ])
      expect(stage.state.uploads(stage.email)).toMatchObject([
        { cid: REPORT.cid, filename: 'größe "1".txt', size: 11, ...KEPT },
      ])
      return 'kept under its real CID and its own name, where and until when it was to be'
    },
  },
  {
    does: '`upload_directory(dir_path, cluster_id, timelock)`',
    service: { directories: { '/srv/docs': { 'docs/read me.txt': REPORT.text } } },
    async run(stage) {
      const cid = 'bafybeietxy4t47wavehncjtkc5q3tcu43zi4a7xlyokwt6tub6ffn5czye'
      const answer = await stage.call('upload_directory', { dir_path: '/srv/docs', ...PLACED })
      expect(answer).toMatchObject({ cid, ...KEPT })
      expect(json(stage)).toEqual({ dirPath: '/srv/docs', cl: 'cl1-eu', timelock: TIMELOCK.sent })
      expect(stage.state.uploads(stage.email)).toMatchObject([{ cid, type: 'directory', ...KEPT }])
      return 'a directory on the disk of the server, not of the caller, is kept'
    },
  },
  {
    does: '`upload_directory_dag(files, dir_name, cluster_id, timelock)` of a text, bytes and an open file',
    async run(stage) {
      await writeFile(join(stage.folder, 'report.txt'), REPORT.text)
      const answer = await stage.run('upload_directory_dag.py', {
        files: {
          'index.html': ['text', '<h1>Größe</h1>'],
          'assets/logo.bin': ['bytes', [0, 255, 254]],
          'fotos\\größe.txt': ['open', 'report.txt'],
        },
        options: { dir_name: 'site', ...PLACED },
      })
      expect(answer).toMatchObject({ cid: DAG.cid, files: DAG.files, total_files: 3, ...KEPT })
      const parts = partsOf(stage.requests[0] as Stage['requests'][number])
      expect(parts.slice(3)).toMatchObject([
        { name: 'files', filename: 'index.html', text: '<h1>Größe</h1>' },
        { name: 'files', filename: 'assets/logo.bin' },
        { name: 'files', filename: 'fotos/größe.txt', text: REPORT.text },
      ])
      expect(stage.state.uploads(stage.email)).toMatchObject([
        { cid: DAG.cid, filename: 'site', files: DAG.files, ...KEPT },
      ])
      return 'the whole tree is kept, with the CIDs that `ipfs-unixfs-importer` gives to it'
    },
  },
  {
    does: '`pin_cid(cid, original_name, custom_name, cluster_id, timelock)`, and of a CID alone',
    async run(stage) {
      const names = { original_name: 'a.txt', custom_name: 'my a' }
      const answer = await stage.call('pin_cid', { cid: REPORT.cid, ...names, ...PLACED })
      expect(answer).toMatchObject({ cid: REPORT.cid, pinned: true, customName: 'my a', ...KEPT })
      await stage.call('pin_cid', { cid: ELSEWHERE })
      expect(json(stage, 1)).toEqual({})
      expect(stage.state.uploads(stage.email)).toMatchObject([
        { cid: ELSEWHERE, clusterId: 'cl0-global', expiresAt: null },
        { cid: REPORT.cid, originalName: 'a.txt', customName: 'my a', ...KEPT },
      ])
      return 'both are kept'
    },
  },
  {
    does: '`remove_file(cid)`',
    async run(stage) {
      keep(stage, ELSEWHERE, 'stays')
      keep(stage, REPORT.cid, 'goes')
      expect(await stage.call('remove_file', { cid: REPORT.cid })).toBeNull()
      expect(stage.state.uploads(stage.email)).toMatchObject([{ filename: 'stays' }])
      return 'it alone is gone; `None`'
    },
  },
  {
    does: '`get_me()`',
    async run({ call, email }) {
      expect(await call('get_me')).toMatchObject({ email, plan: 'premium' })
      return 'the account'
    },
  },
  {
    does: '`list_uploads(page, limit)`',
    async run(stage) {
      for (const name of ['oldest', 'middle', 'newest']) keep(stage, ELSEWHERE, name)
      const pages = [
        await stage.call('list_uploads', { limit: 2 }),
        await stage.call('list_uploads', { page: 2, limit: 2 }),
      ] as { uploads: unknown; pagination: { total: number } }[]
      expect(pages.map(({ uploads }) => namesOf(uploads, 'filename'))).toEqual([
        ['newest', 'middle'],
        ['oldest'],
      ])
      expect(pages.map(({ pagination }) => pagination.total)).toEqual([3, 3])
      return 'all 3 of them, newest first, on 2 pages'
    },
  },
  {
    does: '`generate_token(name, label, expires_in_days, scopes)`, then `get_me()` with it',
    async run({ call, state, email }) {
      const wanted = { name: 'ci', label: 'for CI', expires_in_days: 7, scopes: ['user:read'] }
      const { token } = (await call('generate_token', wanted)) as { token: string }
      expect(await call('get_me', {}, { api_key: token })).toMatchObject({ email })
      const [, key] = state.apiKeys(email)
      expect(key).toMatchObject({ name: 'ci', label: 'for CI', scopes: ['user:read'] })
      expect(Date.parse(key?.expiresAt ?? '') - Date.parse(key?.createdAt ?? '')).toBe(7 * 86_400_000)
      return 'a key of this one scope, for 7 days, which lets in'
    },
  },
  {
    does: '`list_tokens()`',
    async run({ call, apiKey }) {
      const answer = await call('list_tokens')
      expect(answer).toMatchObject({ tokens: [{ name: 'emulator', label: 'cli-access' }] })
      expect(JSON.stringify(answer)).not.toContain(apiKey)
      return 'the account’s key, by its name'
    },
  },
  {
    does: '`revoke_token(name)`',
    async run({ call, state, email }) {
      const names = () => state.apiKeys(email).map(({ name }) => name)
      await call('generate_token', { name: 'ci' })
      expect(names()).toEqual(['emulator', 'ci'])
      expect(await call('revoke_token', { name: 'ci' })).toBeNull()
      expect(names()).toEqual(['emulator'])
      return 'it alone is gone; `None`'
    },
  },
  {
    does: '`get_status(cid, cluster_id)`',
    async run(stage) {
      keep(stage, REPORT.cid, 'report')
      const answer = await stage.call('get_status', { cid: REPORT.cid, cluster_id: 'cl0-global' })
      expect(answer).toMatchObject({ cid: REPORT.cid, status: 'pinned', replication_factor: 2 })
      return '`pinned`, by 2 peers'
    },
  },
  {
    does: '`get_allocations(cid, cluster_id)`',
    async run(stage) {
      keep(stage, REPORT.cid, 'report')
      const answer = await stage.call('get_allocations', { cid: REPORT.cid, cluster_id: 'cl0-global' })
      expect(answer).toMatchObject({ cid: REPORT.cid, nodes: [expect.any(String), expect.any(String)] })
      return 'by 2 nodes'
    },
  },
  {
    does: 'the quick start of its page',
    async run(stage) {
      await writeFile(join(stage.folder, 'document.txt'), REPORT.text)
      const { email, password } = stage
      const answer = await stage.run('quick_start.py', { email, password })
      expect(answer).toEqual({ cid: REPORT.cid, uploads: [REPORT.cid] })
      return 'the CID of the file, which the list then has'
    },
  },
  {
    does: '`request_source="web"`, with a session and with a key',
    async run({ call, email, password, apiKey, requests }) {
      const { token } = (await call('login', { email, password })) as { token: string }
      await call('get_me', {}, { token, request_source: 'web' })
      await call('get_me', {}, { api_key: apiKey, request_source: 'web' })
      const sources = requests.map(({ headers }) => headers['x-request-source'])
      expect(sources).toEqual([undefined, 'web', undefined])
      return '`X-Request-Source: web` with the session alone'
    },
  },
]

/** The tree of `upload_directory_dag`, by `ipfs-unixfs-importer` 17.1.1 with CIDv1 and raw leaves. */
const DAG = {
  cid: 'bafybeidnpwvyuzyqzn2kexg4et3347sj2jvkk4pnkjxhms5zgsbtwu3sg4',
  files: [
    { path: 'index.html', cid: 'bafkreibx5c6uksgptrbhofmvredkflmdb2auxjtnnaen22guhaglawdava', size: 16 },
    { path: 'assets/logo.bin', cid: 'bafkreigvsd4q66kegqh3eu7qywolrh6udvhmevp7erxvet4ppskpbirt4u', size: 3 },
    { path: 'fotos/größe.txt', cid: REPORT.cid, size: 11 },
  ],
}

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createAccessToken, generateKeyPair } from '@holdfast/pintheon-client/token'
import { expect } from 'vitest'
import { headings } from './guide.ts'
import { REPORT, type Running, type Stage, type Step } from './step.ts'

const { uploadFile, usage } = headings

/** `upload_file`, called as the guide calls it; gives what that printed. */
const upload = async (stage: Stage, running?: Running) =>
  (await stage.follow([uploadFile, usage], running)).lines

/** That all it has to say is this, with nothing kept. */
async function expectFailure(stage: Stage, said: string | RegExp, running?: Running) {
  const lines = await upload(stage, running)
  const text = typeof said === 'string' ? `Upload failed: ${said}` : expect.stringMatching(said)
  expect(lines.slice(0, 1)).toEqual([text])
  expect(stage.state.files()).toEqual([])
  return lines.slice(1)
}

/** The guide's call with one more argument. */
const calling = (argument: string) => (program: string) =>
  program.replace(
    'upload_file(api_url, file_path, access_token)',
    `upload_file(api_url, file_path, access_token, ${argument})`,
  )

const verifying = (program: string) => program.replace('verify=False', 'verify=True')

const FORBIDDEN = 'Forbidden: Check your token permissions'

/** `upload_file` and its table of errors: what the guide promises, and what a node says. */
export const errors: readonly Step[] = [
  {
    does: 'a file',
    async run(stage) {
      expect(await upload(stage)).toEqual([
        `File uploaded successfully! CID: ${REPORT.cid}`,
        `Access your file at: ${stage.gatewayUrl}/ipfs/${REPORT.cid}`,
      ])
      expect(stage.state.files()).toMatchObject([{ Hash: REPORT.cid, Name: REPORT.name }])
      return 'kept under its real CID'
    },
  },
  {
    does: 'a file that there is not',
    async run(stage) {
      await expectFailure(stage, 'File not found: missing.txt', { values: { file: 'missing.txt' } })
      return '`File not found: missing.txt`'
    },
  },
  {
    does: 'a token that is none, one of a key that is not registered, and one that has ended',
    async run(stage) {
      const { secret, nodePublicKey } = stage
      const { secret: stranger } = await generateKeyPair()
      const past = Date.now() - 600_000
      const tokens = [
        'not-a-token',
        await createAccessToken({ secret: stranger, nodePublicKey, expiresIn: 300 }),
        await createAccessToken({ secret, nodePublicKey, expiresIn: 300, now: past }),
      ]
      for (const token of tokens)
        expect(await expectFailure(stage, FORBIDDEN, { values: { token } })).toEqual([])
      return `\`${FORBIDDEN}\`, each; the guide has 401 for them, with \`Authentication failed\`, which is never said`
    },
  },
  {
    does: 'the address of the gateway in the place of the node’s',
    async run(stage) {
      const node = new URL(stage.gatewayUrl).host
      await expectFailure(stage, FORBIDDEN, { values: { node } })
      return `\`${FORBIDDEN}\`, though nobody looked at the token`
    },
  },
  {
    does: '`encrypted=True`',
    async run(stage) {
      const edit = calling('encrypted=True')
      const field = "Bad request: Missing required field 'receiver_pub' for encrypted upload"
      await expectFailure(stage, field, { edit })
      return `\`${field}\`: it can never succeed, for the program has no such field`
    },
  },
  {
    does: 'a file that the node’s IPFS daemon does not take',
    service: { quirks: { kuboRefuses: 'add' } },
    async run(stage) {
      await expectFailure(stage, /^Upload failed: Bad request: \{"error":"File not added"\}/)
      return '`Bad request: {"error":"File not added"}`, though nothing is wrong with the request'
    },
  },
  {
    does: 'a file above the limit',
    service: { largestBody: 1000 },
    async run(stage) {
      await stage.write('large.bin', 'x'.repeat(100_000))
      await expectFailure(stage, 'File too large: Exceeds maximum allowed size', {
        values: { file: 'large.bin' },
      })
      return '`File too large`'
    },
  },
  {
    does: 'the second upload, where one an hour is let in',
    service: { rateLimit: { requests: 1, perMs: 3_600_000 } },
    async run(stage) {
      expect((await upload(stage))[0]).toBe(`File uploaded successfully! CID: ${REPORT.cid}`)
      const lines = await upload(stage)
      expect(lines[0]).toBe('Upload failed: Unexpected status code 429: <!doctype html>')
      expect(lines).toContain('<p>1 per 1 hour</p>')
      return '`Unexpected status code 429`, and a page of HTML: the table has no row for it'
    },
  },
  {
    does: 'a node that has lost its IPFS daemon',
    service: { quirks: { kuboDown: true } },
    async run(stage) {
      await expectFailure(stage, 'Server error: Server Error')
      return '`Server error: Server Error`'
    },
  },
  {
    does: 'a node that is cut off by its proxy while it publishes',
    service: { quirks: { kubo502: true } },
    async run(stage) {
      const [line] = await upload(stage)
      expect(line).toMatch(/^Upload failed: Unexpected status code 502: <html>/)
      expect(stage.state.files()).toMatchObject([{ Hash: REPORT.cid }])
      return '`Upload failed: Unexpected status code 502`, and the file is kept'
    },
  },
  {
    does: 'a node that is tried without IPFS',
    service: { quirks: { fakeIpfs: true } },
    async run(stage) {
      const [line] = await upload(stage)
      expect(line).toMatch(/^Upload failed: Unexpected response format: \[\{.*'Hash': 'Qmf412/)
      expect(stage.state.files()).toHaveLength(1)
      return '`Upload failed: Unexpected response format`, and the file is kept'
    },
  },
  {
    does: 'a node that never answers, with `timeout=1`',
    async run(stage) {
      const silent = createServer().listen(0, '127.0.0.1')
      await once(silent, 'listening')
      const node = `127.0.0.1:${(silent.address() as AddressInfo).port}`
      const running = { values: { node }, edit: calling('timeout=1') }
      try {
        await expectFailure(stage, 'Request timed out. The server took too long to respond.', running)
      } finally {
        silent.close()
      }
      return '`Request timed out`'
    },
  },
  {
    does: 'a node that is down',
    async run(stage) {
      await stage.stop()
      const connection = 'Connection failed. Check if the Pintheon node is running and accessible.'
      expect(await expectFailure(stage, connection)).toEqual([
        'Please ensure the Pintheon node is running and accessible.',
      ])
      return '`Connection failed`'
    },
  },
  {
    does: 'a certificate of an authority that Python does not know, with `verify=True`',
    async run(stage) {
      await expectFailure(stage, /^Upload failed: SSL certificate verification failed\./, { edit: verifying })
      return '`SSL certificate verification failed`; as printed the program never says so, since it checks none'
    },
  },
  {
    does: 'the same with `REQUESTS_CA_BUNDLE` set to that authority',
    async run(stage) {
      const said = await stage.follow([uploadFile, usage], { edit: verifying, trusting: true })
      expect(said.lines[0]).toBe(`File uploaded successfully! CID: ${REPORT.cid}`)
      expect(said.warnings).toEqual([])
      return 'kept, over HTTPS that is checked'
    },
  },
  {
    does: 'a 401, which no node was seen to answer an upload with',
    async run(stage) {
      stage.failNext({ status: 401 })
      const refused = 'Authentication failed: Invalid or expired access token'
      expect(await expectFailure(stage, refused)).toEqual(['Please check your access token and try again.'])
      return '`Authentication failed`, and the advice to check the token'
    },
  },
]

import { createAccessToken, parseAccessToken } from '@holdfast/pintheon-client/token'
import { expect } from 'vitest'
import { headings } from './guide.ts'
import { REPORT, type Said, type Stage, type Step } from './step.ts'

const { script, fileInfo } = headings

/** That the script said so, and that the node has the file: under its real CID, and of the type that the script sends. */
function expectUploaded({ lines }: Said, { gatewayUrl, state }: Stage) {
  expect(lines).toEqual([
    'File uploaded successfully!',
    `IPFS CID: ${REPORT.cid}`,
    `Gateway URL: ${gatewayUrl}/ipfs/${REPORT.cid}`,
  ])
  expect(state.files()).toMatchObject([
    { Hash: REPORT.cid, Name: REPORT.name, Size: '19', Type: 'application/octet-stream', Encrypted: 'false' },
  ])
}

/** By the node's own library, as one that the owner copies from its pages, or as a client mints it. */
const mint = (stage: Stage, issued: boolean) => {
  const { secret, nodePublicKey } = stage
  return stage.run('mint.py', { secret, nodePublicKey, issued, expiresIn: 300 }) as Promise<string>
}

/** A file's description as `get_file_info` prints it. */
const described = ({ gatewayUrl }: Stage, type: string, length: number, etag: string) => [
  'File Information:',
  `cid: ${REPORT.cid}`,
  `url: ${gatewayUrl}/ipfs/${REPORT.cid}`,
  `content_type: ${type}`,
  `content_length: ${length}`,
  'last_modified: None',
  `etag: ${etag}`,
]

/** The first two programs: one uploads a file, the other asks for it. */
export const uploads: readonly Step[] = [
  {
    does: 'the upload script, with a token that the node has issued (`hvym_stellar`)',
    async run(stage) {
      const token = await mint(stage, true)
      expect((await parseAccessToken(token)).senderPublicKey).toBe(stage.nodePublicKey)
      const said = await stage.follow([script], { values: { token } })
      expectUploaded(said, stage)
      expect(said.warnings).toEqual(['InsecureRequestWarning'])
      return 'kept under its real CID, which is printed; `urllib3` warns that nobody looked at the certificate'
    },
  },
  {
    does: 'the same with a token that the client has minted (`hvym_stellar`)',
    async run(stage) {
      const token = await mint(stage, false)
      expectUploaded(await stage.follow([script], { values: { token } }), stage)
      return 'kept'
    },
  },
  {
    does: 'the same with one of `createAccessToken`',
    async run(stage) {
      const { secret, nodePublicKey } = stage
      const token = await createAccessToken({ secret, nodePublicKey, expiresIn: 300 })
      expectUploaded(await stage.follow([script], { values: { token } }), stage)
      return 'kept'
    },
  },
  {
    does: 'the script without its `verify=False`, and then `get_file_info`, where Python trusts the emulator’s authority',
    async run(stage) {
      const edit = (program: string) => program.replace('verify=False', 'verify=True')
      const { lines, warnings } = await stage.follow([script, fileInfo], { trusting: true, edit })
      expectUploaded({ lines: lines.slice(0, 3), warnings }, stage)
      expect(lines.slice(3)).toEqual(described(stage, 'text/plain; charset=utf-8', 11, `"${REPORT.cid}"`))
      expect(warnings).toEqual([])
      return 'kept, and described, with certificates checked: a type that the gateway has guessed, 11 bytes, the CID as `ETag`; `last_modified` is `None`'
    },
  },
  {
    does: '`get_file_info` where it does not',
    async run(stage) {
      await stage.state.addContent(REPORT.text)
      const { lines } = await stage.follow([fileInfo])
      expect(lines).toEqual([
        expect.stringMatching(/^Network error retrieving file info: .*CERTIFICATE_VERIFY_FAILED/),
      ])
      return '`Network error retrieving file info`, `CERTIFICATE_VERIFY_FAILED`: the guide turns the check off for uploads alone, so that its second step fails on the certificate that its first passed over'
    },
  },
  {
    does: '`get_file_info` of what nobody has',
    async run(stage) {
      const { lines } = await stage.follow([fileInfo], { trusting: true })
      expect(lines).toEqual(['Error retrieving file info: 504'])
      return '`Error retrieving file info: 504`'
    },
  },
  {
    does: '`get_file_info` of it, through a gateway that answers 200 to everything',
    service: { quirks: { lyingGateway: true } },
    async run(stage) {
      const { lines } = await stage.follow([fileInfo], { trusting: true })
      expect(lines.slice(0, 2)).toEqual(['File Information:', `cid: ${REPORT.cid}`])
      expect(lines).toContainEqual(expect.stringMatching(/^content_type: text\/html/))
      return 'described, as a page of HTML'
    },
  },
  {
    does: 'the script before a node that says `IpfsHash`, as the guide has it',
    service: { quirks: { ipfsHash: true } },
    async run(stage) {
      expectUploaded(await stage.follow([script]), stage)
      return 'read alike'
    },
  },
  {
    does: 'the script before a node that is tried without IPFS',
    service: { quirks: { fakeIpfs: true } },
    async run(stage) {
      const { lines } = await stage.follow([script])
      expect(lines).toEqual(["An unexpected error occurred: 'list' object has no attribute 'get'"])
      return "kept, and `An unexpected error occurred: 'list' object has no attribute 'get'`"
    },
  },
  {
    does: 'the script with a file that there is not, a token that is none, and a node that is down',
    async run(stage) {
      const missing = await stage.follow([script], { values: { file: 'missing.txt' } })
      expect(missing.lines).toEqual(['Error: File not found at missing.txt'])
      const refused = await stage.follow([script], { values: { token: 'not-a-token' } })
      expect(refused.lines[0]).toBe('Upload failed with status 403')
      await stage.stop()
      const down = await stage.follow([script])
      expect(down.lines).toEqual([expect.stringMatching(/^Network error during upload: .*refused/)])
      expect(stage.state.files()).toEqual([])
      return '`File not found`; `Upload failed with status 403`; `Network error during upload`'
    },
  },
]

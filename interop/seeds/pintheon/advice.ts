import { publicKeyToRegister, toX25519PublicKey } from '@holdfast/pintheon-client/token'
import { expect } from 'vitest'
import { raisedBy } from '../python.ts'
import { headings } from './guide.ts'
import { REPORT, type Stage, type Step } from './step.ts'

const { uploadFile, usage, token, pooling, concurrent } = headings

const namesOf = ({ state }: Stage) => state.files().map(({ Name }) => Name)

/** The rest of its programs, and what comes of its advice. */
export const advice: readonly Step[] = [
  {
    does: 'a new token, as its troubleshooting makes it',
    async run(stage) {
      const { secret, nodePublicKey } = stage
      const raised = await raisedBy(stage.follow([token], { values: { secret, nodePublicKey } }))
      expect(raised).toMatchObject({
        type: 'TypeError',
        message: expect.stringContaining("unexpected keyword argument 'sender'"),
      })
      return '`TypeError`: the library calls them `senderKeyPair` and `receiverPub`'
    },
  },
  {
    does: 'the public key to register, as it is found there: `print(sender.public_key)`',
    async run(stage) {
      const before = `from stellar_sdk import Keypair
sender = Keypair.from_secret("your_secret_key")
print(sender.public_key)`
      const { lines } = await stage.follow([], { before, values: { secret: stage.secret } })
      expect(lines).toEqual([expect.stringMatching(/^G[A-Z2-7]{55}$/)])
      const toRegister = await publicKeyToRegister(stage.secret)
      expect(stage.state.registered()).toMatchObject([{ publicKey: toRegister }])
      expect(toX25519PublicKey(lines[0] as string)).toBe(toRegister)
      return 'the Stellar address; what a node registers is the X25519 key that belongs to it'
    },
  },
  {
    does: 'its session with `Retry`, before a node that answers 500',
    service: { quirks: { kuboDown: true } },
    async run(stage) {
      const before = `files = {'file': ('report.txt', b'${REPORT.text}', 'application/octet-stream')}
data = {'access_token': 'your_access_token_here', 'encrypted': 'false'}`
      const after = 'print(response.status_code)'
      expect((await stage.follow([pooling], { trusting: true, before, after })).lines).toEqual(['500'])
      expect(stage.requests).toHaveLength(1)
      return 'sent once, whatever its `status_forcelist` says: `urllib3` repeats no POST that was answered'
    },
  },
  {
    does: 'its uploads at once, 6 files by 5 threads',
    async run(stage) {
      const files = ['1.txt', '2.txt', '3.txt', '4.txt', '5.txt', '6.txt']
      for (const file of files) await stage.write(file, `file ${file}`)
      const before = `API_URL = "https://localhost:9999/api_upload"
ACCESS_TOKEN = "your_access_token_here"
file_paths = ${JSON.stringify(files)}`
      const { lines } = await stage.follow([uploadFile, concurrent], { before })
      const printed = lines.map((line) => /^Uploaded (\d\.txt): Qm\w{44}$/.exec(line)?.[1])
      expect(printed.sort()).toEqual(files)
      expect(namesOf(stage).sort()).toEqual(files)
      return 'all are kept, in any order'
    },
  },
  {
    does: 'its “retry logic”: two files, and the first once more under another name',
    async run(stage) {
      await stage.write('other.txt', 'other')
      await stage.write('copy.txt', REPORT.text)
      for (const file of [REPORT.name, 'other.txt', 'copy.txt'])
        await stage.follow([uploadFile, usage], { values: { file } })
      expect(namesOf(stage)).toEqual(['copy.txt', 'copy.txt'])
      return 'the node’s index has `copy.txt` twice, and no other file any more: bytes that it has must not be sent again'
    },
  },
]

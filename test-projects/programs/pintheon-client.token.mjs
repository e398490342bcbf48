import assert from 'node:assert/strict'
import {
  attenuate,
  createAccessToken,
  generateKeyPair,
  parseAccessToken,
  verifyAccessToken,
} from '@holdfast/pintheon-client/token'

// Of the hash of a word: everybody has these keys.
const NODE = {
  secret: 'SB2FRDHANLN7MJTMCHLSW6AMLAPTQWDI5VHXVXIPVAXA4DOFML6PAKOF',
  address: 'GD5OM6J2MCTLFS3EC5PPSFFZNRGEYMW2JFUN6MN5R7YJB5D33ZS3N5T4',
}
const CLIENT = 'SCEQYDJHS5JFUHZB5OPOZLIEUXYRKC65NBO2LXTP75LNAFIWJSV2DHLB'

async function main() {
  // As the node's own library makes it.
  const known = await createAccessToken({
    secret: CLIENT,
    nodePublicKey: NODE.address,
    expiresIn: Number.POSITIVE_INFINITY,
  })
  assert.equal(known.slice(-8), '98f21154')

  const pair = await generateKeyPair()
  assert.ok(!JSON.stringify(pair).includes(pair.secret))
  const token = await createAccessToken({ secret: pair.secret, nodePublicKey: NODE.address })
  const less = await attenuate(token, { expiresAt: new Date(0) })
  const { senderPublicKey, expiresAt } = await parseAccessToken(less)
  assert.equal(senderPublicKey, pair.publicKey)
  assert.deepEqual(expiresAt, new Date(0))

  const record = { publicKey: pair.publicKey, timestamped: true }
  const registered = { nodeSecret: NODE.secret, publicKeys: [record] }
  assert.deepEqual(await verifyAccessToken(token, registered), { record })
  const { reason } = await verifyAccessToken(less, registered)

  return { package: '@holdfast/pintheon-client', reason }
}

main().then((seen) => console.log(JSON.stringify(seen)))

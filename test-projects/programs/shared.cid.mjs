import assert from 'node:assert/strict'
import { CID_PARAMETERS, cidOf, cidOfDirectory, verifyCid } from '@holdfast/shared/cid'

async function main() {
  // What `ipfs add` gives for these eleven bytes.
  const file = await cidOf('hello world')
  assert.equal(file.cid, 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD')
  assert.equal(verifyCid(file.cid, [file]), 'verified')
  const raw = await cidOf(new Blob(['hello world']).stream(), CID_PARAMETERS.v1)
  assert.equal(raw.cid, 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e')
  const { cid } = await cidOfDirectory([['a/hello.txt', file]])

  return { package: '@holdfast/shared', cid }
}

main().then((seen) => console.log(JSON.stringify(seen)))

import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newIdentity } from '../src/node/identity.ts'
import { nodeIdOf } from '../src/node/node-id.ts'
import fixture from './fixtures/node.json' with { type: 'json' }

const ofGo = fixture.nodeIds.map(({ chain, nodeId }) => ({
  nodeId,
  chain: chain.map((der) => new X509Certificate(Buffer.from(der, 'base64'))),
}))
const ofOurs = (): X509Certificate[] =>
  newIdentity()
    .cert.split(/(?<=END CERTIFICATE-----\n)/)
    .map((one) => new X509Certificate(one))

describe('a node id', () => {
  it.each(ofGo)('is that of Go: $nodeId', ({ chain, nodeId }) => {
    expect(nodeIdOf(chain[1] as X509Certificate)).toBe(nodeId)
  })

  it('has the version of the identity in it', () => {
    const [, authority] = ofGo[0]?.chain ?? []
    const raw = Buffer.from(authority?.raw ?? [])
    raw[raw.indexOf('0604883702010401', 'hex') + 8] = 1
    const other = nodeIdOf(new X509Certificate(raw))
    expect(other).not.toBe(ofGo[0]?.nodeId)
    expect(other).toMatch(/^[1-9A-Za-z]{50,52}$/)
  })
})

describe('an identity of ours', () => {
  it('is a leaf and the authority that signed it, and itself', () => {
    const [leaf, authority, ...others] = ofOurs() as [X509Certificate, X509Certificate]
    expect(others).toEqual([])
    expect(leaf.verify(authority.publicKey)).toBe(true)
    expect(authority.verify(authority.publicKey)).toBe(true)
    expect([leaf.ca, authority.ca]).toEqual([false, true])
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])
  })

  // All but the serial number, the key and the signature, which are random: up to the serial number, and between both.
  it('is written as Go writes one', () => {
    const leafOfGo = ofGo[0]?.chain[0] as X509Certificate
    const [leaf] = ofOurs() as [X509Certificate]
    const namesAndDates = (certificate: X509Certificate) => {
      const hex = certificate.raw.toString('hex')
      return hex.slice(hex.indexOf('300a06082a8648ce3d040302'), hex.indexOf('3059301306072a8648ce3d0201'))
    }
    const extensions = ({ raw }: X509Certificate) => /a33f303d.{122}/.exec(raw.toString('hex'))?.[0]
    expect(extensions(leafOfGo)).toHaveLength(130)
    expect(extensions(leaf)).toBe(extensions(leafOfGo))
    // Go writes O as a PrintableString, we as UTF-8: both are allowed (RFC 5280, 4.1.2.4).
    expect(namesAndDates(leaf).replaceAll('0c0553746f726a', '130553746f726a')).toBe(namesAndDates(leafOfGo))
  })

  it('is a new one each time', () => {
    const ids = Array.from({ length: 20 }, () => nodeIdOf(ofOurs()[1] as X509Certificate))
    const serials = Array.from({ length: 20 }, () => ofOurs()[0]?.serialNumber)
    expect(new Set([...ids, ...serials]).size).toBe(40)
  })
})

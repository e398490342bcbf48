/** A file, and the CID that other people's code gives to it: cut as `ipfs add --cid-version 1` does. */
export const REPORT = {
  text: 'hello world',
  cid: 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
} as const

export const TIMELOCK = { sent: '2099-12-31T23:59:59Z', kept: '2099-12-31T23:59:59.000Z' } as const

/** 160 bits in base32, as RFC 4226 recommends; `pyotp` takes no fewer than its least, 112. */
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** A CID that nobody here has the content of. */
export const ELSEWHERE = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

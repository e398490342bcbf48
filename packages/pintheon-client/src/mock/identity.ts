/** A node for tests. Its keys come from the SHA-256 of a label: never fund them. */
export const mockedNode = {
  secret: 'SB2FRDHANLN7MJTMCHLSW6AMLAPTQWDI5VHXVXIPVAXA4DOFML6PAKOF',
  address: 'GD5OM6J2MCTLFS3EC5PPSFFZNRGEYMW2JFUN6MN5R7YJB5D33ZS3N5T4',
  publicKey: '0Cj8l2KkBRiOG0-kA9yEBJs8KH6Z1EQsMdQRgw6xkxc=',
} as const

/** The key of a client that a mocked node has registered unless told; made in the same way. */
export const mockedKey = {
  secret: 'SCEQYDJHS5JFUHZB5OPOZLIEUXYRKC65NBO2LXTP75LNAFIWJSV2DHLB',
  publicKey: 'LBj8A7vSjndYTdJG9-I198udtsW1JOte0TQlQbJoOm8=',
} as const

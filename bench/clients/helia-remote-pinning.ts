import type { BenchClient } from '../src/client.ts'

/** Works on a Helia node that the program makes beforehand; the node's own weight is in no row but the install. */
export default {
  name: '@helia/remote-pinning',
  packages: ['@helia/remote-pinning'],
  entry: '@helia/remote-pinning',
  whole: "export * from '@helia/remote-pinning'",
} satisfies BenchClient

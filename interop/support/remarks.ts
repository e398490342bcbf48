import type { DocumentName } from '../languages/documents.ts'

/** By documents and their operations. */
export type Remarks = Partial<Record<DocumentName, Readonly<Record<string, string>>>>

const NO_SERVER =
  "Storj's own server, `storj.io/edge` 1.114.0, cannot be built out of Go's module proxy, which refuses `storj.io/minio`; Storj's clients ask it over DRPC."

/** Why an operation was asked for by nobody who knew the service, where somebody was looked for. */
export const remarks: Remarks = {
  pintheon: {
    uploadHomepage:
      "neither the guide's programs nor the node's own library ask for it, and no other client was found that does.",
    uploadFolder:
      'it has never worked: every node answers 500, and so does the emulated one. Nobody can be seen to get through.',
  },
  'storj-bridge': {
    confirmPasswordReset:
      "neither `metadisk-client` nor `storj-lib` has a function for it: since 7.5 a page has to ask for the new password. The link of the bridge's own mailer leads to the route before that.",
    confirmPendingPassword:
      "the link of the bridge's own mailer asks for it. It was there from 0.9 to 7.4, and the emulated bridges are 0.2.2 and 7.7.1.",
    createMirrors:
      '`storj-lib` asks for it. It was there from 0.10 to 3.2, and the emulated bridges are 0.2.2 and 7.7.1.',
  },
  'storj-auth': { registerAccess: NO_SERVER, getAccess: NO_SERVER },
}

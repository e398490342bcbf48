/** What schemathesis reports of operations, and why neither the document nor the mock is changed for it. */
export interface Finding {
  /** Its code (`st explain ST204` says what it means) and the operation. */
  readonly finds: RegExp
  readonly why: string
}

/** That a status outside 2xx is an answer to a valid request is for the tool to doubt, and for the service to say. */
const refuses = (operations: RegExp, why: string): Finding => ({
  finds: new RegExp(`^ST202 (${operations.source})`),
  why: `valid by the document, and refused by rules that no schema has: ${why}`,
})

const TRACE: Finding = {
  finds: /^ST204 TRACE /,
  why: 'TRACE is answered with 400: what the mocks are served with has no such method (Fetch, 2.2.1, forbidden method)',
}
const QUERY: Finding = {
  finds: /^ST204 QUERY /,
  why: 'a method that no document has is answered with 405 as the services do it, without Allow',
}

const BRIDGE: readonly Finding[] = [
  TRACE,
  {
    finds: /^ST101 /,
    why: 'the bridge answers 500 where others have 400, as was recorded; the document has it so (5XX)',
  },
  {
    finds: /^ST102 /,
    why: 'of a form without a boundary the bridge reads no body, and stumbles (storj-service-middleware, rawbody.js)',
  },
  {
    finds: /^ST201 /,
    why: 'the bridge looks at what it uses, casts what can be cast, and takes an absent body for {}',
  },
  {
    finds: /^ST302 Stateful/,
    why: 'a bucket was made, and 404 is for the frame, the file or the route that was asked for in it',
  },
]

/** All of it has to be found each time, and nothing else may. */
export const findings: Readonly<Record<string, readonly Finding[]>> = {
  pinning: [
    TRACE,
    {
      finds: /^ST10[49] GET \/pins$/,
      why: '1,000 keys of `meta` are more than Node reads of a head: its 431 has no body, before any mock',
    },
  ],
  pinarkive: [
    TRACE,
    {
      finds: /^ST201 /,
      why: '`X-Request-Source` is compared with `web`, and any other value is that of another client',
    },
    refuses(
      /POST \/files|POST \/tokens\/generate|Stateful/,
      'a directory that the server has not, a timelock in the past, a key that ends after the year 9999',
    ),
  ],
  pintheon: [
    TRACE,
    QUERY,
    {
      finds: /^ST101 POST \/api\/upload_folder$/,
      why: "the node's own failure over a folder of such names, with the page of the proxy before it",
    },
    { finds: /^ST201 POST \/api_upload$/, why: 'the node takes an empty directory for none' },
    refuses(/POST \/api_/, 'a name that is taken or is none, a token for another node, no ZIP'),
  ],
  'pintheon, gateway': [
    TRACE,
    {
      finds: /^ST101 (GET|HEAD) \/ip/,
      why: 'what nobody has is 504, and a name that nobody publishes 500: the document has both',
    },
    {
      finds: /^ST201 (GET|HEAD) \/ip/,
      why: '412 is the answer to `only-if-cached` (Trustless Gateway), whatever the range',
    },
    refuses(/(GET|HEAD) \/ip/, '412 to `only-if-cached`'),
  ],
  'storj-bridge, last': [
    ...BRIDGE,
    {
      finds: /^ST104 GET \/buckets\/\{id\}\/files$/,
      why: 'the bridge writes this list as a stream without a content-type, as was recorded (`filesWithoutContentType`)',
    },
    refuses(
      /GET \/activations|(PATCH|POST|PUT) \//,
      'a token of a mail that there is not, a key that is no point of the curve, an account that is there already',
    ),
  ],
  'storj-bridge, 2016': [
    ...BRIDGE,
    {
      finds: /^ST401 /,
      why: 'the bridge of 2016 answers 500 to a wrong password, too (`allErrorsAre500`): nobody is let in',
    },
    { finds: /^ST203 PUT /, why: 'the same, of a header that is not there' },
    refuses(/POST \/users/, 'an account that is there already'),
  ],
  'storj-auth': [
    TRACE,
    QUERY,
    refuses(
      /GET \/v1\/access|POST \/v1\/access/,
      'what is no access grant, or no key id: its form is that of base58 and base32',
    ),
  ],
  'storj-linksharing': [TRACE, QUERY, refuses(/(GET|HEAD) \/raw|Stateful/, 'a range of a file within a ZIP')],
}

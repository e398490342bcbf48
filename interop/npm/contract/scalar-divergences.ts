import type { DocumentName } from '../../languages/documents.ts'

/** Calls after which one of the two does not follow the other, for a reason that is not in our document. */
export interface Divergence {
  /** By their names in the client's own tests. */
  readonly calls: RegExp
  /** Whether the mock has refused a request, or our client its answer. */
  readonly by: 'mock' | 'client'
  readonly says: RegExp
  readonly why: string
}

/** Where Scalar's mock and our clients part. All of it has to occur, and nothing else may. */
export const divergences: Readonly<Record<DocumentName, readonly Divergence[]>> = {
  pinning: [
    {
      calls: /^waitForPinned$/,
      by: 'client',
      says: /asked again, and the mock has no state/,
      why: 'The mock has no state: a pin that is queued, as in the example, stays so.',
    },
  ],
  pinarkive: [
    {
      calls: /^uploadDirectoryDag/,
      by: 'client',
      says: /^DagPathMismatchError: .* is another tree than was sent/,
      why: 'The mock answers with the CIDs of the example, and the client computes those of what was sent.',
    },
  ],
  pintheon: [
    {
      calls: /^uploadFile: (?!encrypted by)/,
      by: 'client',
      says: /^CidMismatchError: .* is not the CID of what was sent/,
      why: 'The mock answers with the CID of the example, and the client computes that of what was sent.',
    },
    {
      calls: /^uploadFolder$/,
      by: 'client',
      says: /^InvalidArgumentError: .* is not on the node: create "my site" first/,
      why: 'The mock has no state: its directories are those of the example.',
    },
    {
      calls: /^fileInfo: of a path/,
      by: 'mock',
      says: /^404 $/,
      why: 'OpenAPI has no word for a path parameter of several segments (`x-segments`): the mock has no such route.',
    },
  ],
  'storj-bridge': [],
  'storj-auth': [],
  'storj-linksharing': [
    {
      calls: /^getShared: "\/" within the key/,
      by: 'mock',
      says: /^404 404 Not Found$/,
      why: 'OpenAPI has no word for a path parameter of several segments (`x-segments`): the mock has no such route.',
    },
    {
      calls: /^getShared: a range$/,
      by: 'client',
      says: /^UnexpectedResponseError: .* gave other bytes than those that were asked for/,
      why: 'The mock knows no ranges: it answers 200, or with the range of the example.',
    },
  ],
}

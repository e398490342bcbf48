/** What schemathesis reports of operations, and why neither the document nor the mock is changed for it. */
export interface Finding {
  /** `st explain ST204` says what it means. */
  readonly code: string
  /** As the tool names them: a method and a path of the document. What several calls led to is `Stateful tests`. */
  readonly operations: readonly string[]
  readonly why: string
}

/** Of those paths of a document that were put to the tool. */
export type Findings = (paths: readonly string[]) => readonly Finding[]

export const trace: Findings = (paths) => [
  {
    code: 'ST204',
    operations: paths.map((path) => `TRACE ${path}`),
    why: 'TRACE is answered with 400: what the mocks are served with has no such method (Fetch, 2.2.1, forbidden method)',
  },
]

export const query: Findings = (paths) => [
  {
    code: 'ST204',
    operations: paths.map((path) => `QUERY ${path}`),
    why: 'a method that no document has is answered with 405 as the services do it, without Allow',
  },
]

/** That a status outside 2xx is an answer to a valid request is for the tool to doubt, and for the service to say. */
export const refused = (operations: readonly string[], why: string): Finding => ({
  code: 'ST202',
  operations,
  why: `valid by the document, and refused by rules that no schema has: ${why}`,
})

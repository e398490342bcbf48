/**
 * The form of the table that the generator writes for each document: all that the run time knows of it.
 * A client and its mock read the same table, so that they cannot disagree about the wire.
 */

/** How the document has a query parameter written. */
export type Codec = 'string' | 'number' | 'boolean' | 'csv' | 'repeat' | 'json'

/** What the document says an answer's body is. */
export type AnswerKind = 'json' | 'text' | 'bytes' | 'xml' | 'none'

/**
 * When a call may be repeated: `safe` and `idempotent`, whenever it failed; `unprocessed`, only when the service
 * certainly did not act on it; `never`. What is safe changes nothing, whatever its method.
 */
export type RetryRule = 'safe' | 'idempotent' | 'unprocessed' | 'never'

/** Which parts of a body are JSON, and which are files. */
export interface BodyInfo {
  readonly json?: readonly string[]
  readonly files?: readonly string[]
}

/** One operation of a document. */
export interface OperationInfo {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, Codec>>
  /** Names of the values in the path that may have "/" in them. */
  readonly segments?: readonly string[]
  /** Body forms by media type. */
  readonly body?: Readonly<Record<string, BodyInfo>>
  /**
   * Kind of body by status: `200`, `2XX`, `default`. XML, alone or among several, is for the client to read: it asks for
   * text, or for what else it has called the operation for.
   */
  readonly answers: Readonly<Record<string, AnswerKind | readonly AnswerKind[]>>
  /** Schemes, any one list of which is enough; an empty list means that none is needed. */
  readonly security: readonly (readonly string[])[]
  /** Names of the values that must never be shown (`format: password`). */
  readonly secrets?: {
    readonly path?: readonly string[]
    readonly header?: readonly string[]
    readonly query?: readonly string[]
    readonly body?: readonly string[]
    readonly answer?: readonly string[]
  }
  /** The name of the server that has it, where that is not the document's own. */
  readonly server?: string
  readonly retry: RetryRule
}

/** What of an operation only mocks need. It stands apart, so that no client carries it. */
export interface MockInfo {
  /** Names of header parameters. */
  readonly headers?: readonly string[]
  /** Kind of body by the status of a failure: `404`, `4XX`. Several where the service has several for one status. */
  readonly failures: Readonly<Record<string, AnswerKind | readonly AnswerKind[]>>
  /** What the caller must be allowed to do. */
  readonly scopes?: readonly string[]
}

/** The same for each operation of a document. */
export type MockTable = Readonly<Record<string, MockInfo>>

/** Where a credential goes, and what stands before it there. A field is one of a form. */
export interface SchemeInfo {
  readonly in: 'header' | 'query' | 'field'
  readonly name: string
  readonly prefix?: string
}

/** A document's table. */
export interface Table {
  readonly operations: Readonly<Record<string, OperationInfo>>
  readonly schemes: Readonly<Record<string, SchemeInfo>>
}

/**
 * A table that transport and mocks can serve: bodies in JSON or multipart, all credentials in headers or fields of a
 * form. A body of bytes or XML is for the client to write. Another one does not compile yet.
 */
export interface ServedTable extends Table {
  readonly operations: Readonly<
    Record<
      string,
      OperationInfo & {
        readonly body?: {
          readonly 'application/json'?: BodyInfo
          readonly 'multipart/form-data'?: BodyInfo
          readonly 'application/octet-stream'?: BodyInfo
          readonly 'application/xml'?: BodyInfo
        }
        readonly secrets?: { readonly query?: never }
      }
    >
  >
  readonly schemes: Readonly<Record<string, SchemeInfo & { readonly in: 'header' | 'field' }>>
}

/** The methods of documents that change nothing at the service (RFC 9110, 9.2.1). */
export const READS: readonly string[] = ['GET', 'HEAD']

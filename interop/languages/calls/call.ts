/** A file of a form. */
export interface FileArgument {
  readonly filename: string
  readonly type: string
  readonly text: string
}

export const isFile = (value: unknown): value is FileArgument => typeof Object(value).filename === 'string'

/** One call in no language: which operation, and what it is given, by the names of the document. */
export interface Call {
  readonly operationId: string
  /** What the client's own tests call the request that must come of it. */
  readonly golden: string
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** A value in JSON, or the fields of a form, where files are a FileArgument or a list of them. */
  readonly body?: Readonly<Record<string, unknown>>
}

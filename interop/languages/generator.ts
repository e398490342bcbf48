import type { DocumentName, Form } from './documents.ts'
import type { Plan, PlannedCall } from './stage.ts'

/** What a driver says of a call. */
export interface Outcome {
  readonly nth: number
  /** What the client raised; nothing where it gave back an answer. */
  readonly error?: string
}

/** What is known of a generator and a document, each with its reason; what is not known fails the run. */
export interface Known {
  readonly generate?: string
  readonly compile?: string
  /** By what the golden request is called. */
  readonly run?: Readonly<Record<string, string>>
}

/** Where a document and a generator meet. */
export interface Cell {
  readonly document: DocumentName
  /** The document as JSON, in the form that the generator reads. */
  readonly file: string
  /** An empty folder of its own, in which Node finds what is installed here. */
  readonly folder: string
}

/** One column of the matrix. */
export interface Generator {
  /** Also the name of its file of results. */
  readonly name: string
  readonly version: string
  readonly language: string
  readonly page: string
  readonly reads: Form
  /** Gets what it needs, or says why it cannot be had on this machine. */
  install?(): Promise<string | undefined>
  /** Throws what the generator said against the document. */
  generate(cell: Cell): Promise<void>
  /** Throws what the compiler said. A program that makes the calls belongs to what is compiled. */
  compile?(cell: Cell, calls: readonly PlannedCall[]): Promise<void>
  /** Makes the calls, one after the other or at once. */
  run?(cell: Cell, plan: Plan): Promise<readonly Outcome[]>
  /** Why it is not compiled, or not run, where it is not. */
  readonly ends?: string
  remove?(): Promise<void>
  /** What a caller has to do himself for it to go well, each in a sentence. */
  readonly takes?: readonly string[]
  readonly known?: Partial<Readonly<Record<DocumentName, Known>>>
}

/** A schema of any library that speaks Standard Schema (standardschema.dev): Zod, Valibot, ArkType. */
export interface Schema {
  readonly '~standard': {
    validate(value: unknown): SchemaResult | Promise<SchemaResult>
  }
}

type SchemaResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] }

/** One way in which a value is not what its schema says. */
export interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The schemas of one operation: of the request's parts and of each answer by status. */
export interface OperationValidators {
  readonly path?: Schema
  readonly query?: Schema
  readonly headers?: Schema
  readonly body?: Schema
  readonly responses: Readonly<Record<string, Schema>>
}

/** The schemas of a document, by operation. */
export type Validators = Readonly<Record<string, OperationValidators>>

/**
 * Says where a success's data is not what the document says, in words; nothing when it is. A client that is given none
 * does without the code that this takes.
 */
export type AnswerValidator = (
  operationId: string,
  status: number,
  data: unknown,
) => Promise<string | undefined>

/** Holds answers to the schemas of a document. */
export const validateAnswers =
  (validators: Validators): AnswerValidator =>
  (operationId, status, data) =>
    differences(bySuccess(validators[operationId]?.responses ?? {}, status), data)

/** What the document says of a status: by itself, by its class (`4XX`), or by `default`. */
export const byStatus = <T>(table: Readonly<Record<string, T>>, status: number): T | undefined =>
  table[status] ?? table[`${String(status)[0]}XX`] ?? table.default

/** The same for a success; one that the document does not name is taken for the first that it does. */
export const bySuccess = <T>(table: Readonly<Record<string, T>>, status: number): T | undefined =>
  byStatus(table, status) ?? table[Object.keys(table)[0] as string]

/** Says where a value differs from its schema, in words; nothing when it does not. */
export async function differences(schema: Schema | undefined, value: unknown): Promise<string | undefined> {
  const { issues } = (await schema?.['~standard'].validate(value)) ?? {}
  return issues?.map(describe).join('; ')
}

function describe({ message, path = [] }: Issue): string {
  const keys = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment))
  return keys.length ? `${keys.join('.')}: ${message}` : message
}

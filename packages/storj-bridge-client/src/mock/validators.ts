import type { OperationValidators, Validators } from '@holdfast/shared'
import { validators as generated } from '../generated/storj-bridge/validators.gen.js'

/**
 * The document's schemas for answers alone. What is wrong with a request the bridge says in words and statuses of its
 * own, a field at a time, so that its resolvers look themselves.
 */
export const validators: Validators = Object.fromEntries(
  Object.entries(generated).map(([id, { responses }]) => [id, { responses }]),
)

const bodies: Readonly<Record<string, OperationValidators>> = generated

/** Whether a body is not as the document has it, so that the bridge itself may stumble over it. */
export async function isOutOfShape(operationId: string, body: unknown): Promise<boolean> {
  const result = await bodies[operationId]?.body?.['~standard'].validate(body)
  return result?.issues !== undefined
}

import type { Init } from './attempt.js'
import type { Call } from './call.js'

/** Keeps what the document marks as a secret (`format: password`) in a call's body out of its errors. */
export function hideSecrets({ operation, secrets }: Call, { body }: Init): void {
  for (const name of operation.secrets?.body ?? []) {
    const value = (body as Record<string, unknown> | undefined)?.[name]
    if (typeof value === 'string') secrets.add(value)
  }
}

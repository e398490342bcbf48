import type { Init } from './attempt.js'
import type { Call } from './call.js'

/** Keeps what the document marks as a secret (`format: password`) in a call's body out of its errors. */
export function hideSecrets({ operation, secrets }: Call, { body }: Init): void {
  for (const name of operation.secrets?.body ?? [])
    for (const value of body instanceof FormData ? body.getAll(name) : [Object(body)[name]])
      if (typeof value === 'string') secrets.add(value)
}

import type { Init } from './attempt.js'
import type { Call } from './call.js'

/** Keeps what the document marks as a secret (`format: password`) in a call's body out of its errors. */
export function hideSecrets({ operation, secrets }: Call, { body }: Init): void {
  for (const name of operation.secrets?.body ?? [])
    for (const value of body instanceof FormData ? body.getAll(name) : [Object(body)[name]])
      if (typeof value === 'string') secrets.add(value)
}

/** The same of paths and headers. It stands apart, so that no client carries it whose document has no secrets there. */
export function hideSecretParameters({ operation, secrets }: Call, { params }: Init): void {
  for (const place of ['path', 'header'] as const)
    for (const name of operation.secrets?.[place] ?? []) {
      const value = (params?.[place] as Record<string, unknown> | undefined)?.[name]
      if (typeof value === 'string') secrets.add(value)
    }
}

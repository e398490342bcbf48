import type { Init } from './attempt.js'
import type { Call } from './call.js'
import { writeHeaders } from './serialise.js'

/** Keeps what the document marks as a secret (`format: password`) in a call's body out of its errors. */
export function hideSecrets({ operation, secrets }: Call, { body }: Init): void {
  for (const name of operation.secrets?.body ?? [])
    for (const value of body instanceof FormData ? body.getAll(name) : [Object(body)[name]])
      if (typeof value === 'string') secrets.add(value)
}

/** The same of paths and headers. It stands apart, so that no client carries it whose document has no secrets there. */
export function hideSecretParameters({ operation, secrets }: Call, { params, headers }: Init): void {
  const { path = [], header = [] } = operation.secrets ?? {}
  const given = writeHeaders(headers)
  const values = [
    ...path.map((name) => Object(params?.path)[name]),
    ...header.flatMap((name) => [Object(params?.header)[name], given.get(name)]),
  ]
  for (const value of values) if (typeof value === 'string') secrets.add(value)
}

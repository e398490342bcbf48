import type { Operation } from './operation.ts'
import type { Place } from './place.ts'
import { typeOf } from './schema.ts'

/** A field of a form that is a credential, for which OpenAPI has no security scheme. */
export interface CredentialField {
  readonly scheme: string
  readonly name: string
  readonly place: Place
}

/** Those of an operation. They stand in a multipart body, at its top. */
export function credentialFieldsOf(operation: Operation): CredentialField[] {
  const form = operation.place.get('requestBody')?.get('content')?.get('multipart/form-data')?.get('schema')
  const required = form?.get('required')?.value ?? []
  return (form?.get('properties')?.entries() ?? []).flatMap(([name, place]) => {
    const scheme = place.field('x-credential')
    if (scheme === undefined) return []
    if (typeof scheme !== 'string' || typeOf(place) !== 'string' || place.field('format') !== 'password')
      place.refuse('`x-credential` is the name of a credential, on a string of `format: password`')
    if (!Array.isArray(required) || !required.includes(name))
      form?.refuse(`\`${name}\` is a credential, and has to be required`)
    return [{ scheme: String(scheme), name, place }]
  })
}

import type { Operator } from './change.ts'
import * as operation from './operation.ts'
import * as schema from './schema.ts'

/** By the name under which the report has them. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  required: schema.required,
  enum: schema.enumeration,
  type: schema.type,
  limits: schema.limits,
  shape: schema.shape,
  variants: schema.variants,
  property: schema.property,
  parameter: operation.parameter,
  in: operation.place,
  style: operation.style,
  status: operation.status,
  range: operation.range,
  'media type': operation.mediaType,
  security: operation.security,
  scheme: operation.scheme,
  method: operation.method,
  path: operation.path,
  'x-retry': operation.retry,
  extensions: operation.extensions,
  xml: schema.xml,
}

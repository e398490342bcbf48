import type { Failure } from '../generated/pinarkive/types.gen.js'

/** How the service calls its statuses. */
const ERRORS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A failure with the words of its status. */
export const failure = <Status extends number>(status: Status, message: string, more: Failure = {}) => ({
  status,
  body: { error: ERRORS[status] ?? 'Error', message, ...more } as Failure,
})

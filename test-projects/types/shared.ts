import {
  type CallOptions,
  connect,
  createCaller,
  type HoldfastError,
  NotFoundError,
  normaliseBaseUrl,
  type Service,
} from '@holdfast/shared'

interface Operations {
  getNote: {
    data: { path: { id: string }; query?: never; body?: never }
    responses: { 200: { text: string } }
    errors: { 404: { reason: string } }
  }
}

const table = {
  operations: {
    getNote: {
      method: 'GET',
      path: '/notes/{id}',
      answers: { 200: 'json', 404: 'json' },
      security: [['bearer']],
      retry: 'idempotent',
    },
  },
  schemes: { bearer: { in: 'header', name: 'Authorization', prefix: 'Bearer ' } },
} as const

const service: Service = {
  name: 'notes',
  table,
  baseUrl: normaliseBaseUrl('notes', 'https://notes.example'),
  credentials: { bearer: () => 'token' },
}

export async function use(options: CallOptions): Promise<string> {
  const call = createCaller<Operations>(connect(service, { deadline: undefined }).run)
  return (await call('getNote', { path: { id: '1' } }, options)).text
}

export const wasNotFound = (error: HoldfastError): boolean =>
  NotFoundError.isInstance(error) && error.status === 404

export function misuse() {
  const call = createCaller<Operations>(connect(service, {}).run)
  // @ts-expect-error: an operation that there is not
  call('getNotes', { path: { id: '1' } })
  // @ts-expect-error: the path's value is missing
  call('getNote')
  // @ts-expect-error: not milliseconds
  connect(service, { timeout: '1s' })
}

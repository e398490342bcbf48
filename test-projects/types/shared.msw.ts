import { type MockApi, mockApi } from '@holdfast/shared/msw'
import { setupServer } from 'msw/node'

interface Operations {
  getNote: {
    data: { path: { id: string }; query?: never; body?: never }
    responses: { 200: { text: string } }
    errors: { 404: { reason: string } }
  }
}

const options = {
  baseUrl: '*',
  table: {
    operations: {
      getNote: {
        method: 'GET',
        path: '/notes/{id}',
        answers: { 200: 'json', 404: 'json' },
        security: [],
        retry: 'idempotent',
      },
    },
    schemes: {},
  },
  validators: {},
  authorise: () => true,
  failure: (status: 400 | 401 | 404, details: string) => ({ status, details }),
} as const

export const mock: MockApi = mockApi<Operations>(options, {
  getNote: ({ path }) =>
    path.id === '1' ? { status: 200, body: { text: path.id } } : { status: 404, body: { reason: 'NONE' } },
})
export const server = setupServer(...mock.handlers)

export function misuse() {
  // @ts-expect-error: an operation without a resolver
  mockApi<Operations>(options, {})
  // @ts-expect-error: an answer that the document does not have
  mockApi<Operations>(options, { getNote: () => ({ status: 204, body: undefined }) })
}

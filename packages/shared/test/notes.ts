import {
  type Caller,
  type Credentials,
  connect,
  createCaller,
  type Explain,
  type FetchClient,
  type HoldfastError,
  type MockTable,
  type Table,
  type TransportOptions,
} from '../src/index.ts'

// A service that is nobody's, with one operation for each rule of the transport: notes that can be listed,
// added, read, replaced and removed.

export interface Note {
  id: string
  text: string
}

export interface NewNote {
  text: string
}

export interface Failure {
  reason: string
}

export interface ListQuery {
  limit?: number
  after?: string
  whole?: boolean
  ids?: string[]
  tag?: string[]
  meta?: Record<string, string>
}

/** As the generator types operations for `call`. */
export interface Operations {
  listNotes: {
    data: { path?: never; query?: ListQuery; body?: never }
    responses: { 200: Note[] }
    errors: { 400: Failure; 401: Failure }
  }
  addNote: {
    data: { path?: never; query?: never; body: NewNote }
    responses: { 202: Note }
    errors: { 400: Failure; 401: Failure }
  }
  getNote: {
    data: { path: { id: string }; query?: never; body?: never }
    responses: { 200: Note }
    errors: { 401: Failure; 404: Failure }
  }
  replaceNote: {
    data: { path: { id: string }; query?: never; body: NewNote }
    responses: { 200: Note }
    errors: { 401: Failure; 404: Failure }
  }
  removeNote: {
    data: { path: { id: string }; query?: never; body?: never }
    responses: { 202: undefined }
    errors: { 401: Failure; 404: Failure }
  }
  tagNote: {
    data: { path: { id: string }; query?: never; body: string[] }
    responses: { 200: Note }
    errors: { 401: Failure; 404: Failure }
  }
  countNotes: {
    data: { path?: never; query?: never; body?: never }
    responses: { 200: { count: number } }
    errors: { 401: Failure }
  }
  readFile: {
    data: { path: { id: string }; query?: never; body?: never }
    responses: { 200: Blob }
    errors: { 404: Failure }
  }
}

type Json<T> = { content: { 'application/json': T }; headers: { [name: string]: unknown } }
type NoBody = { content?: never; headers: { [name: string]: unknown } }

/** As the generator types paths for openapi-fetch. */
export interface Paths {
  '/notes': {
    parameters: object
    get: { parameters: { query?: ListQuery }; responses: { 200: Json<Note[]>; 400: Json<Failure> } }
    post: {
      parameters: object
      requestBody: { content: { 'application/json': NewNote } }
      responses: { 202: Json<Note>; 400: Json<Failure> }
    }
  }
  '/notes/{id}': {
    parameters: object
    get: { parameters: { path: { id: string } }; responses: { 200: Json<Note>; 404: Json<Failure> } }
    delete: { parameters: { path: { id: string } }; responses: { 202: NoBody; 404: Json<Failure> } }
  }
  '/files/{id}': {
    parameters: object
    get: {
      parameters: { path: { id: string } }
      responses: {
        200: { content: { 'application/octet-stream': Blob }; headers: { [name: string]: unknown } }
      }
    }
  }
}

const bearer = [['bearer']]
const json = { 'application/json': {} }

export const table = {
  operations: {
    listNotes: {
      method: 'GET',
      path: '/notes',
      query: { limit: 'number', after: 'string', whole: 'boolean', ids: 'csv', tag: 'repeat', meta: 'json' },
      answers: { 200: 'json' },
      security: bearer,
      retry: 'safe',
    },
    addNote: {
      method: 'POST',
      path: '/notes',
      body: json,
      answers: { 202: 'json' },
      security: bearer,
      retry: 'unprocessed',
    },
    getNote: {
      method: 'GET',
      path: '/notes/{id}',
      answers: { 200: 'json' },
      security: bearer,
      retry: 'safe',
    },
    replaceNote: {
      method: 'PUT',
      path: '/notes/{id}',
      body: json,
      answers: { 200: 'json' },
      security: bearer,
      retry: 'never',
    },
    removeNote: {
      method: 'DELETE',
      path: '/notes/{id}',
      answers: { 202: 'none' },
      security: bearer,
      retry: 'idempotent',
    },
    tagNote: {
      method: 'PUT',
      path: '/notes/{id}/tags',
      body: json,
      answers: { 200: 'json' },
      security: bearer,
      retry: 'idempotent',
    },
    countNotes: {
      method: 'GET',
      path: '/notes/count',
      answers: { 200: 'json' },
      security: [['key', 'bearer'], ['bearer'], []],
      retry: 'safe',
    },
    readFile: {
      method: 'GET',
      path: '/files/{id}',
      answers: { 200: 'bytes' },
      security: [],
      retry: 'safe',
    },
  },
  schemes: {
    bearer: { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
    key: { in: 'header', name: 'x-api-key' },
  },
} as const satisfies Table

/** Whatever fails, fails in JSON. */
export const mocks = Object.fromEntries(
  Object.keys(table.operations).map((id) => [id, { failures: { '4XX': 'json' } }] as const),
) satisfies MockTable

/** Found in nothing else, and changed by every encoding. */
export const TOKEN = 'canary+5f2b/e91d=~x'

export const BASE_URL = 'https://notes.test'

export interface NotesOptions extends TransportOptions {
  baseUrl?: string
  credentials?: Credentials
  explain?: Explain
}

export interface Notes {
  readonly http: FetchClient<Paths>
  readonly call: Caller<Operations>
}

/** A client of the service, with pauses that a test does not notice. */
export function createNotes(options: NotesOptions = {}): Notes {
  const { baseUrl = BASE_URL, credentials = { bearer: TOKEN }, explain, ...transport } = options
  const { http, run } = connect<Paths>(
    { name: 'notes', table, baseUrl, credentials, explain },
    { retry: { baseDelayMs: 1 }, ...transport },
  )
  return { http, call: createCaller<Operations>(run) }
}

/** The four ways in which an operation can be repeated, each as a call. */
export const calls = {
  'read, idempotent': (notes: Notes) => notes.call('getNote', { path: { id: '1' } }),
  'change, idempotent': (notes: Notes) => notes.call('removeNote', { path: { id: '1' } }),
  'change, unprocessed': (notes: Notes) => notes.call('addNote', { body: { text: 'a' } }),
  'change, never': (notes: Notes) => notes.call('replaceNote', { path: { id: '1' }, body: { text: 'a' } }),
}

/** What a promise fails with. */
export const failure = (promise: Promise<unknown>): Promise<HoldfastError & Record<string, unknown>> =>
  promise.then(
    (value) => Promise.reject(new Error(`nothing failed; it gave ${JSON.stringify(value)}`)),
    (error) => error,
  )

export const note = { id: '1', text: 'a' }

/** A good answer to any of `calls`. */
export const good = ({ method }: { method: string }): Response =>
  method === 'DELETE' ? new Response(null, { status: 202 }) : Response.json(note)

import { connect, createCaller, type ServedTable, type TransportOptions } from '../src/index.ts'
import { writeMultipart } from '../src/upload.ts'

const OPERATIONS = {
  addFiles: {
    method: 'POST',
    path: '/files',
    body: { 'multipart/form-data': { files: ['file', 'files'] } },
    answers: { 201: 'json' },
    security: [],
    retry: 'unprocessed',
  },
} as const

interface Operations {
  addFiles: { data: { body: object }; responses: { 201: unknown } }
}

/** A service that takes files, and nothing else. */
export function createFiles(
  baseUrl: string,
  options: TransportOptions = {},
  credentials?: { key: (request: { refresh: boolean }) => string },
) {
  const table: ServedTable = {
    operations: { addFiles: { ...OPERATIONS.addFiles, security: credentials ? [['key']] : [] } },
    schemes: { key: { in: 'header', name: 'x-key' } },
  }
  const service = { name: 'files', table, baseUrl, credentials: credentials ?? {}, prepare: writeMultipart }
  const { run, http } = connect<object>(service, { retry: { baseDelayMs: 0 }, ...options })
  return { add: createCaller<Operations>(run), run, http }
}

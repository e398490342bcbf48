import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testColumn } from './column.ts'
import { inPython } from './python/columns.ts'

const { python, ...column } = inPython(new URL('openapi-python-client/', import.meta.url), 'client')

testColumn({
  name: 'openapi-python-client',
  version: '0.29.1',
  page: 'https://github.com/openapi-generators/openapi-python-client',
  reads: '3.0.3',
  takes: [
    'Lists are repeated, `status=queued&status=pinned`, whatever the document says ([issue 197](https://github.com/openapi-generators/openapi-python-client/issues/197)). A hook joins them: `httpx_args={"event_hooks": {"request": [join_lists]}}`, as in [calls.py](../interop/languages/openapi-python-client/calls.py).',
    'A key that is no bearer token: `AuthenticatedClient(token=key, prefix="", auth_header_name="X-API-Key")`.',
  ],
  ...column,
  async generate(cell) {
    const config = join(cell.folder, 'config.json')
    // What it formats with is a program of its own, which nobody here reads the result of.
    await writeFile(config, JSON.stringify({ post_hooks: [] }))
    await python('generate.py', { file: cell.file, output: join(cell.folder, 'client'), config }, cell)
  },
})

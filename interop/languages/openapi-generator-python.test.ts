import { testColumn } from './column.ts'
import { openApiGenerator } from './openapi-generator.ts'
import { inPython } from './python/columns.ts'

const generator = openApiGenerator('Python', 'python', ['--package-name', 'generated'])
const { python: _, ...column } = inPython(new URL('openapi-generator-python/', import.meta.url), 'generated')

testColumn({
  ...generator,
  ...column,
  takes: [
    'Files are tuples of name and bytes: a path loses its folders.',
    'The gateway of a Pintheon node is another server of the document, which is asked unless there is `Configuration(ignore_operation_servers=True)`.',
  ],
  install: async () => (await generator.install()) ?? (await column.install()),
})

import { describe } from 'vitest'
import { testColumn } from './column.ts'
import { openApiGenerator } from './openapi-generator.ts'

// Generated, and no more: what compiles or runs these languages comes out of none of the registries that are used here,
// npm, PyPI, Maven Central, crates.io and Go's module proxy.

const NO_TOOLCHAIN = 'What runs it comes out of no registry that is used here'

const languages = [
  {
    language: 'C#',
    to: 'csharp',
    ends: 'Its compiler, and all that its clients need, come out of NuGet; PyPI has an old run time of .NET alone',
  },
  { language: 'PHP', to: 'php', ends: NO_TOOLCHAIN },
  { language: 'Ruby', to: 'ruby', ends: NO_TOOLCHAIN },
  { language: 'Swift', to: 'swift6', ends: NO_TOOLCHAIN },
]

for (const { language, to, ends } of languages)
  describe(to, () => testColumn({ ...openApiGenerator(language, to), ends }))

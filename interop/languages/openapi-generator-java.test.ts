import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testColumn } from './column.ts'
import type { Cell } from './generator.ts'
import { classPathOf, compileJava, JACKSON } from './jvm/plan.ts'
import { haveJars } from './maven/jars.ts'
import { openApiGenerator } from './openapi-generator.ts'
import { isThere, runDriver } from './process.ts'

const generator = openApiGenerator('Java', 'java', [
  '--library',
  'native',
  '-p',
  'openApiNullable=false,containerDefaultToNull=true',
])

/** At the versions of the generated `pom.xml`, without what is for its tests alone. */
const LIBRARIES = {
  ...JACKSON,
  'com.fasterxml.jackson.datatype:jackson-datatype-jsr310:2.21.5':
    'e941f9718d16a649614cb06711de06da34722afff9cee0b7725fc5318638304c',
  'com.google.code.findbugs:jsr305:3.0.2': '766ad2a0783f2687962c8ad74ceecc38a28b9f72a2d085ee438b7813e928d0c7',
  'jakarta.annotation:jakarta.annotation-api:1.3.5':
    '85fb03fc054cdf4efca8efd9b6712bbb418e1ab98241c4539c8585bbc23e1b8a',
  'org.apache.httpcomponents:httpmime:4.5.14':
    'd401243d5c6eae928a37121b6e819158c8c32ea0584793e7285bb489ab2a3d17',
  'org.apache.httpcomponents:httpclient:4.5.14':
    'c8bc7e1c51a6d4ce72f40d2ebbabf1c4b68bfe76e732104b04381b493478e9d6',
  'org.apache.httpcomponents:httpcore:4.4.16':
    '6c9b3dd142a09dc468e23ad39aad6f75a0f2b85125104469f026e52a474e464f',
}

const BASENAME = 'A file goes by the last part of its path, and no part of a form can be named otherwise.'
const NAMES =
  'Letters of a file name that are not ASCII become question marks: the form is built without a charset ([issue 9053](https://github.com/OpenAPITools/openapi-generator/issues/9053) is about the same names in another library of this generator).'
const TEXTS =
  'A text in a form is written as ISO 8859-1. [PR 13058](https://github.com/OpenAPITools/openapi-generator/pull/13058) mended that in another library of this generator, and not in this one.'
const UNION =
  'The answer could be either of two objects, and a union of which two variants fit is an error, though only one has what it needs.'

const driver = fileURLToPath(new URL('java/Driver.java', import.meta.url))
let libraries: readonly string[]

/** Generated sources, and the program that makes the calls, whose parameters a driver then finds by their names. */
async function compile({ folder }: Cell): Promise<void> {
  const files = await readdir(join(folder, 'src/main/java'), { recursive: true })
  const sources = files.filter((file) => file.endsWith('.java')).map((file) => join('src/main/java', file))
  // In quotation marks, since a blank ends a name there.
  const quoted = [...sources, driver].map((file) => JSON.stringify(file))
  await writeFile(join(folder, 'sources'), quoted.join('\n'))
  await compileJava(folder, libraries, ['@sources'])
}

testColumn({
  ...generator,
  version: `${generator.version}, library native`,
  async install() {
    const missing = await generator.install()
    if (missing) return missing
    if (!(await isThere('javac', ['-version']))) return 'there is no javac on this machine'
    const had = await haveJars(LIBRARIES)
    if ('missing' in had) return had.missing
    libraries = had
    return undefined
  },
  compile,
  run: ({ folder }, plan) =>
    // Names of files outside of ASCII are what the locale makes of them.
    runDriver(['java', '-cp', classPathOf(['classes', ...libraries]), 'Driver'], plan, {
      cwd: folder,
      env: { LC_ALL: 'C.UTF-8' },
    }),
  takes: [
    'Lists and maps that are not given are sent empty, unless it is generated with `-p containerDefaultToNull=true`.',
    'Credentials are headers that a caller adds, with `ApiClient.setRequestInterceptor`: the library `native` knows no security scheme.',
  ],
  known: {
    pinarkive: {
      run: {
        login: UNION,
        'uploadFile: everything, in the order of the document': NAMES,
        'uploadDirectoryDag: an object': BASENAME,
      },
    },
    pintheon: { run: { createDirectory: TEXTS, 'uploadFile: of a path the last part': NAMES } },
  },
})

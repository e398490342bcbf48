import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testColumn } from './column.ts'
import type { Cell } from './generator.ts'
import { classPathOf, compileJava, JACKSON, PLAN } from './jvm/plan.ts'
import { type Compiler, startCompiler } from './kotlin/compiler.ts'
import { haveJars, type Jars } from './maven/jars.ts'
import { BRIEFLY, openApiGenerator } from './openapi-generator.ts'
import { isThere, runDriver } from './process.ts'

const BRIDGE = [
  'serializationLibrary=gson',
  ...['--openapi-normalizer', 'SECURITY_SCHEMES_FILTER=key:basic'],
  '--enable-post-process-file',
]
const generator = openApiGenerator(
  'Kotlin',
  'kotlin',
  (document) => [
    ...['--library', 'jvm-retrofit2', '-p'],
    ...(document === 'storj-bridge' ? BRIDGE : ['serializationLibrary=gson,generateOneOfAnyOfWrappers=true']),
  ],
  { KOTLIN_POST_PROCESS_FILE: fileURLToPath(new URL('kotlin/root-path.sh', import.meta.url)) },
)

/** Of the version that the generated `build.gradle` names, with what it needs itself. */
const COMPILER: Jars = {
  'org.jetbrains.kotlin:kotlin-compiler-embeddable:2.4.0':
    'c2b25e8c1c93ec416ba4327f5e31eaec0f0c8847241b9353e294b8db9dce564f',
  'org.jetbrains.kotlin:kotlin-build-tools-api:2.4.0':
    '66917335497f9ab75a36c34b3d90bad2bc8dc256c34b2413ecd0c9467fcf597d',
  'org.jetbrains.kotlin:kotlin-stdlib:2.4.0':
    'ccb14ff83fabcb11458b798dbc9824748ccdffeec79c9aba789e6ed1cda86b1c',
  'org.jetbrains:annotations:13.0': 'ace2a10dc8e2d5fd34925ecac03e4988b2c0f851650c94b8cef49ba1bd111478',
  'org.jetbrains.kotlin:kotlin-script-runtime:2.4.0':
    '196e8ecbf63daf477e34e67c2f871ee232ae7bf8b377432d876d1bbf9d273de3',
  'org.jetbrains.kotlin:kotlin-daemon-embeddable:2.4.0':
    '383093af5e078435b60043d19bfa83eb6191be0f4d13a28fb1c8a0f3ab24fe66',
  'org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.8.0':
    '9860906a1937490bf5f3b06d2f0e10ef451e65b95b269f22daf68a3d1f5065c5',
  'org.jetbrains.kotlin:kotlin-reflect:2.4.0':
    'f0d8e8908624eb4478bb131e9f887366680d2e239741195e548fa5c906963b90',
}
/** At the versions of the generated `build.gradle`, without what is for its tests alone; and what reads the plan. */
const LIBRARIES: Jars = {
  ...JACKSON,
  'org.jetbrains.kotlin:kotlin-stdlib:2.4.0':
    'ccb14ff83fabcb11458b798dbc9824748ccdffeec79c9aba789e6ed1cda86b1c',
  'org.jetbrains.kotlin:kotlin-reflect:2.4.0':
    'f0d8e8908624eb4478bb131e9f887366680d2e239741195e548fa5c906963b90',
  'com.google.code.gson:gson:2.14.0': '2cbd119bf1961c28788310963dc80ba65f58cdeec1dd139c8bdb1240faa2c36f',
  'com.squareup.retrofit2:retrofit:3.0.0': '69c6a2d3451b6df9549a93fab744094ebf07a4b0ce4f453d6c8f575ef0fec9a1',
  'com.squareup.retrofit2:converter-gson:3.0.0':
    'ada634bb1203903755d21ff3de9ecccb139061fce05aa6182345d4c97c369e07',
  'com.squareup.retrofit2:converter-scalars:3.0.0':
    'b97cf06929a80d49bc632e44f219cf0a7185fc4cee861ec90ad1d0e482084023',
  'com.squareup.okhttp3:logging-interceptor:5.4.0':
    '44abfdb49fb13ac012ae4a36bfb734eba9ad5479cb09361b84f053b6b809ee47',
  'com.squareup.okhttp3:okhttp-jvm:5.4.0': 'b15e605ca0a4b12c62ea7f657dad413c236c947e875854767349cdbe20df473c',
  'com.squareup.okio:okio-jvm:3.17.0': '3b13dcc3e1573047c2d507fc4f7fcb0bb0cbcd9d395da21d20e09406e2cd6a73',
}

const driver = fileURLToPath(new URL('kotlin/Driver.kt', import.meta.url))
let compiler: Compiler
let libraries: readonly string[]

/** Generated sources, and the program that makes the calls. */
async function compile({ folder }: Cell): Promise<void> {
  const classes = join(folder, 'classes')
  const options = ['-nowarn', '-no-stdlib', '-no-reflect', '-cp', classPathOf([classes, ...libraries])]
  // What is in Java is read as its source, and compiled meanwhile.
  const sources = [join(folder, 'src/main/kotlin'), driver, PLAN]
  await Promise.all([
    compileJava(folder, libraries),
    compiler.compile([...options, '-d', classes, ...sources]),
  ])
}

testColumn({
  ...generator,
  version: `${generator.version}, library jvm-retrofit2`,
  async install() {
    const missing = await generator.install()
    if (missing) return missing
    if (!(await isThere('javac', ['-version']))) return 'there is no javac on this machine'
    const [forCompiler, forClients] = [await haveJars(COMPILER), await haveJars(LIBRARIES)]
    if ('missing' in forCompiler) return forCompiler.missing
    if ('missing' in forClients) return forClients.missing
    compiler = startCompiler(forCompiler)
    libraries = forClients
    return undefined
  },
  remove: async () => compiler?.stop(),
  compile,
  run: ({ folder }, plan) =>
    runDriver(['java', ...BRIEFLY, '-cp', classPathOf(['classes', ...libraries]), 'DriverKt'], plan, {
      cwd: folder,
    }),
  takes: [
    'Generated with `--library jvm-retrofit2 -p serializationLibrary=gson,generateOneOfAnyOfWrappers=true`. The library that it has unless told, `jvm-okhttp4`, refuses names of files that are not ASCII ([issue 20330](https://github.com/OpenAPITools/openapi-generator/issues/20330); the option that came of it leaves forms out), and asks of a union that it has what all of its variants need.',
    'Two API keys in one document do not compile ([issue 13394](https://github.com/OpenAPITools/openapi-generator/issues/13394)): for the Storj Bridge it is generated with `--openapi-normalizer SECURITY_SCHEMES_FILTER=key:basic`. Nor does what `generateOneOfAnyOfWrappers` checks of an enumeration of integers, and the Bridge has no union: it is left out there.',
    'The Bridge\'s path `/` becomes `@GET("")`, which Retrofit takes for no path at all ([issue 2557](https://github.com/square/retrofit/issues/2557) of Retrofit). With `--enable-post-process-file`, `KOTLIN_POST_PROCESS_FILE` names a program that makes `@GET(".")` of it, as in [root-path.sh](../interop/languages/kotlin/root-path.sh).',
    'An `ApiClient` sends its credentials with every call. They are added with `addAuthorization`, and calls that ask for none are made by another one.',
    'Files are parts that a caller makes, with `MultipartBody.Part.createFormData`, and lists in a query are `CSVParams`.',
  ],
})

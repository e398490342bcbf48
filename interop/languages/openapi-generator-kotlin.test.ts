import { delimiter } from 'node:path'
import { testColumn } from './column.ts'
import { haveJars, type Jars } from './maven/jars.ts'
import { BRIEFLY, openApiGenerator } from './openapi-generator.ts'
import { runTool } from './process.ts'

const generator = openApiGenerator('Kotlin', 'kotlin')

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
/** At the versions of the generated `build.gradle`, without what is for its tests alone. */
const LIBRARIES: Jars = {
  'org.jetbrains.kotlin:kotlin-stdlib:2.4.0':
    'ccb14ff83fabcb11458b798dbc9824748ccdffeec79c9aba789e6ed1cda86b1c',
  'org.jetbrains.kotlin:kotlin-reflect:2.4.0':
    'f0d8e8908624eb4478bb131e9f887366680d2e239741195e548fa5c906963b90',
  'com.squareup.moshi:moshi:1.15.2': '767f7592c6c61eb693549a26d333c121f5383826bd287b899867aa326dae55e4',
  'com.squareup.moshi:moshi-kotlin:1.15.2':
    '5c39cd77e83b111af9c54708173af96a89fd3b09d15019a11da355e83e97d75a',
  'com.squareup.moshi:moshi-adapters:1.15.2':
    'efa90fb3419a5a88bd5e029cbafdcecce1812430b15cb86770f60eaf0b45c409',
  'com.squareup.okhttp3:okhttp-jvm:5.4.0': 'b15e605ca0a4b12c62ea7f657dad413c236c947e875854767349cdbe20df473c',
  'com.squareup.okio:okio-jvm:3.17.0': '3b13dcc3e1573047c2d507fc4f7fcb0bb0cbcd9d395da21d20e09406e2cd6a73',
}
let compiler: string
let libraries: string

testColumn({
  ...generator,
  ends: 'clients in Kotlin are compiled, and not run',
  async install() {
    const missing = await generator.install()
    if (missing) return missing
    const [forCompiler, forClients] = [await haveJars(COMPILER), await haveJars(LIBRARIES)]
    if ('missing' in forCompiler) return forCompiler.missing
    if ('missing' in forClients) return forClients.missing
    compiler = forCompiler.join(delimiter)
    libraries = forClients.join(delimiter)
    return undefined
  },
  compile: ({ folder }) =>
    runTool(
      'java',
      [
        ...[...BRIEFLY, '-cp', compiler, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'],
        ...['-nowarn', '-no-stdlib', '-no-reflect', '-cp', libraries, '-d', 'classes', 'src/main/kotlin'],
      ],
      { cwd: folder },
    ),
})

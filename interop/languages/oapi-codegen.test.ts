import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildProgram } from '../servers/support/go.ts'
import { testColumn } from './column.ts'
import { runDriver, runTool } from './process.ts'

/** The generator and what its clients need, with the hash of all of it, and the program that makes the calls. */
const module = fileURLToPath(new URL('../go/oapi-codegen/', import.meta.url))
const OPTIONS = ['-generate', 'types,client', '-package', 'client', '-o', 'client/client.go']
let program: string

testColumn({
  name: 'oapi-codegen',
  version: '2.8.2',
  language: 'Go',
  page: 'https://github.com/oapi-codegen/oapi-codegen',
  reads: '3.0.3',
  async install() {
    const what = 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen'
    const built = await buildProgram('oapi-codegen', what, 'oapi-codegen')
    if (typeof built !== 'string') return built.missing
    program = built
    return undefined
  },
  async generate({ file, folder }) {
    await mkdir(join(folder, 'client'))
    await runTool(program, [...OPTIONS, file], { cwd: folder })
  },
  async compile({ folder }) {
    for (const name of ['go.mod', 'go.sum', 'driver.go'])
      await copyFile(join(module, name), join(folder, name))
    await runTool('go', ['build', '-p=2', '-buildvcs=false', '-o', 'driver'], { cwd: folder })
  },
  run: ({ folder }, plan) => runDriver([join(folder, 'driver')], plan, { cwd: folder }),
  takes: [
    'Credentials are headers that a caller adds, with `WithRequestEditorFn`.',
    'A form is bytes that a caller has written, with `mime/multipart`: `UploadFileWithBodyWithResponse`. A quotation mark in a file name is `%22` to browsers, and a backslash with it to Go.',
  ],
})

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@hey-api/openapi-ts'
import { transformSync } from 'esbuild'
import openapiTypescript, { astToString } from 'openapi-typescript'

const document = fileURLToPath(new URL('../../specs/pinning.yaml', import.meta.url))

/** What the generators of two peers make of our document, as their documentation has it, and as JavaScript. */
export async function generate(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await createClient({
    input: document,
    // hey-api empties the folder that it is told, and its working directory when it is told none.
    output: { path: join(folder, 'hey-api'), module: { extension: '.js' } },
    plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
    logs: { level: 'silent', file: false },
  })
  const paths = astToString(await openapiTypescript(readFileSync(document, 'utf8')))
  writeFileSync(join(folder, 'openapi-typescript.ts'), paths)
  for (const file of globSync('hey-api/**/*.ts', { cwd: folder })) compile(join(folder, file))
}

function compile(file: string): void {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' })
  writeFileSync(file.replace(/\.ts$/, '.js'), code)
}

if (import.meta.main) await generate(fileURLToPath(new URL('../generated', import.meta.url)))

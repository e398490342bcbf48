import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Extractor,
  ExtractorConfig,
  type ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor'

/**
 * The declarations that an entry point exports, and those that they are made of, sorted by name, without comments.
 * @throws Error with what the compiler says where the types are broken
 */
export function reportOf(folder: string, entry: string): string {
  const output = mkdtempSync(join(tmpdir(), 'holdfast-api-'))
  try {
    extract(folder, entry, output)
    return tidied(readFileSync(join(output, 'report.api.md'), 'utf8'))
  } finally {
    rmSync(output, { recursive: true })
  }
}

function extract(folder: string, entry: string, output: string): void {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, entry),
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: 'report',
        reportFolder: output,
        reportTempFolder: join(output, 'temporary'),
        // A caller sees an option's type, whether or not it can be imported by name.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: { compilerMessageReporting: { default: { logLevel: 'error' as ExtractorLogLevel.Error } } },
    },
  })
  const errors: string[] = []
  const messageCallback = (message: ExtractorMessage) => {
    if (message.logLevel === 'error') errors.push(message.formatMessageWithLocation(folder))
    // It would write to the console itself.
    message.handled = true
  }
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback })
  if (!succeeded) throw new Error([`The types of ${entry} cannot be read:`, ...errors].join('\n'))
}

// Whether something is public and has a comment is for API Extractor's own review, which we do not use.
const REMARKS = /^ *\/\/ (@public.*|\(undocumented\)|\(No @packageDocumentation .*\))\n/gm

const tidied = (report: string): string =>
  (/^```ts\n(.*)^```$/ms.exec(report)?.[1] ?? '').replace(REMARKS, '').trim()

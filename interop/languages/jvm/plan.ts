import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Jars } from '../maven/jars.ts'
import { runTool } from '../process.ts'

/** Reads the plan, for the drivers in any language of the JVM. */
export const PLAN = fileURLToPath(new URL('Plan.java', import.meta.url))

/** What it reads JSON with, at the versions that clients in Java have. */
export const JACKSON: Jars = {
  'com.fasterxml.jackson.core:jackson-core:2.21.5':
    'b64b5874162b503a0e58a8f7758266e8dd9f91bf49e3a59ae0b5f47589a231b7',
  'com.fasterxml.jackson.core:jackson-annotations:2.21':
    '53ca085f4a150f703f49e1aabd935bd03b43e1ea3d55d135438292af22cef56b',
  'com.fasterxml.jackson.core:jackson-databind:2.21.5':
    '507418c0fafd38b2b2cfb704521630da613a8e4cc8381195a6f418017883e2c0',
}

export const classPathOf = (paths: readonly string[]): string => paths.join(delimiter)

/** Compiles it into `classes`, with whatever else. */
export const compileJava = (folder: string, libraries: readonly string[], sources: readonly string[] = []) =>
  runTool(
    'javac',
    [
      ...['-parameters', '-proc:none', '-nowarn', '-encoding', 'UTF-8', '-d', 'classes'],
      ...['-cp', classPathOf(libraries), PLAN, ...sources],
    ],
    { cwd: folder },
  )

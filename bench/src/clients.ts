import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BenchClient } from './client.ts'

const folder = fileURLToPath(new URL('../clients', import.meta.url))

/** A client and the name of its file, by which a program of its own finds it again. */
export type Candidate = BenchClient & { readonly file: string }

export const loadClients = (): Promise<Candidate[]> => Promise.all(readdirSync(folder).map(loadClient))

export async function loadClient(file: string): Promise<Candidate> {
  const { default: client } = await import(pathToFileURL(join(folder, file)).href)
  return { ...client, file }
}

import { InvalidArgumentError } from '@holdfast/shared'
import {
  type CidParameters,
  cidOf,
  cidOfDirectory,
  type FileNode,
  ShardedDirectoryError,
} from '@holdfast/shared/cid'
import type { DagFile } from '../generated/pinarkive/types.gen.js'

/** A directory as its DAG has it. */
export interface Directory {
  readonly cid: string
  readonly files: readonly Required<DagFile>[]
  /** Bytes of the files. */
  readonly bytes: number
  /** Bytes of the DAG. */
  readonly dagBytes: number
}

/** The file names of parts are paths in the directory, of which a server without `preservePath` keeps the last name. */
export const pathsOf = (files: readonly (Blob | File)[], flattened: boolean): [string, Blob][] =>
  files.map((file) => {
    const path = file instanceof File ? file.name : 'blob'
    return [flattened ? (path.split('/').at(-1) as string) : path, file]
  })

/**
 * The real CIDs of a directory and its files; of two files with one path the later is in the DAG.
 * @returns in words why there is no such directory
 */
export async function makeDirectory(
  files: readonly (readonly [path: string, content: string | Blob | Uint8Array])[],
  parameters: CidParameters,
): Promise<Directory | string> {
  const nodes: [string, FileNode][] = []
  for (const [path, content] of files) nodes.push([path, await cidOf(content, parameters)])
  try {
    const root = await cidOfDirectory(new Map(nodes), parameters)
    const shown = nodes.map(([path, { cid, bytes: size }]) => ({
      cid,
      filename: path.split('/').at(-1) as string,
      size,
      path,
    }))
    const bytes = shown.reduce((sum, { size }) => sum + size, 0)
    return { cid: root.cid, files: shown, bytes, dagBytes: root.dagBytes }
  } catch (error) {
    // What the service makes of such a one is not known, so that no answer of ours could be right.
    if (!InvalidArgumentError.isInstance(error) || ShardedDirectoryError.isInstance(error)) throw error
    return error.message
  }
}

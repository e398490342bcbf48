import { CID_PARAMETERS, type CidParameters, cidOf, type FileNode, verifyCid } from '@holdfast/shared/cid'

const parameters: CidParameters = CID_PARAMETERS.v1

export async function use(file: Blob): Promise<string> {
  const node: FileNode = await cidOf(file, parameters)
  const verdict: 'verified' | 'unknown parameters' | 'mismatch' = verifyCid(node.cid, [node])
  return verdict
}

export function misuse() {
  // @ts-expect-error: a number is no source
  cidOf(1)
}

import { isRepeatable, openFile, type UploadFile } from '@holdfast/shared/upload'

export async function use(source: Blob): Promise<number | undefined> {
  const file: UploadFile = { source, name: 'a' }
  const { size } = await openFile(file)
  return isRepeatable(file) ? size : undefined
}

export function misuse() {
  // @ts-expect-error: a number is no source
  openFile({ source: 1 })
}

import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder with programs in an installation, where they find the packages as those of a web app do. */
export async function openWorkshop(installation: string, programs: URL) {
  const folder = await mkdtemp(join(installation, 'workshop-'))
  await cp(programs, folder, { recursive: true })

  /** Writes one more file, and says where it is. */
  return async (file: string, code: string) => {
    await writeFile(join(folder, file), code)
    return join(folder, file)
  }
}

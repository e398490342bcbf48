import { CID_PARAMETERS, cidOf, cidOfDirectory, type FileNode } from '@holdfast/shared/cid'

/** How a service deviates from one that does all that the document says. */
export interface Deviations {
  /** Cuts files by these; as `ipfs add --cid-version 1` does unless told. */
  parameters?: keyof typeof CID_PARAMETERS | undefined
  /** Which CID it gives instead of the file's own. */
  cid?: string | undefined
  /** What it makes of the path of a directory's file. */
  pathOf?: ((path: string) => string) | undefined
  /** Lists everything, whatever CID was asked for. */
  ignoresFilter?: boolean | undefined
}

export interface Kept {
  readonly cid: string
  readonly filename: string
  readonly type: string
  readonly text: string
}

/** A service that keeps what is uploaded to it, under the CIDs that it really has. */
export function createService({
  parameters = 'v1',
  cid: given,
  pathOf = (path) => path,
  ignoresFilter,
}: Deviations = {}) {
  const kept: Kept[] = []
  const set = CID_PARAMETERS[parameters]

  const keep = async (file: File): Promise<Kept> => {
    const { name: filename, type } = file
    const cid = given ?? (await cidOf(file, set)).cid
    return { cid, filename, type, text: await file.text() }
  }
  const upload = async (form: FormData) => {
    const upload = await keep(form.get('file') as File)
    kept.push(upload)
    return Response.json({ cid: upload.cid, filename: upload.filename, status: 'queued' }, { status: 201 })
  }
  const uploadDirectory = async (form: FormData) => {
    const files = form.getAll('files') as File[]
    const nodes = files.map(async (file): Promise<readonly [string, FileNode]> => {
      return [pathOf(file.name), await cidOf(file, set)]
    })
    const { cid } = await cidOfDirectory(await Promise.all(nodes), set)
    const all = await Promise.all(files.map(keep))
    kept.push(...all)
    const filename = String(form.get('dirName') ?? 'directory')
    const shown = all.map(({ cid, filename }) => ({ cid, path: pathOf(filename) }))
    return Response.json({ cid: given ?? cid, filename, type: 'directory', files: shown }, { status: 201 })
  }

  return {
    /** What it has, in order of arrival. */
    kept: kept as readonly Kept[],
    /** The CIDs that it would give to these texts. */
    cidsOf: (...texts: string[]) => Promise.all(texts.map(async (text) => (await cidOf(text, set)).cid)),
    async respond(request: Request): Promise<Response> {
      const { pathname, searchParams } = new URL(request.url)
      if (request.method === 'POST' && pathname.endsWith('/files/')) return upload(await request.formData())
      if (request.method === 'POST') return uploadDirectory(await request.formData())
      const cid = searchParams.get('cid')
      return Response.json({ uploads: kept.filter((upload) => ignoresFilter || upload.cid === cid) })
    },
  }
}

import type { UploadFile, UploadSource } from '@holdfast/shared'
import { openFile, toUploadFile } from '@holdfast/shared/upload'
import { asyncDispose } from '../dispose.js'
import type { ObjectInfo, PutObjectOptions } from '../project.js'
import { refuse } from '../refuse.js'
import type { Gateway } from './gateway.js'
import type { Place } from './place.js'
import { unreadable } from './unreadable.js'
import { GatewayUpload } from './upload.js'

/** Uploads a source as a whole, with the type and the size that it says of itself. */
export async function putObject(
  gateway: Gateway,
  place: Place,
  source: UploadSource | UploadFile,
  { custom, ...options }: PutObjectOptions,
): Promise<ObjectInfo> {
  const { bytes, type, ...file } = await openFile(toUploadFile(source)).catch(unreadable)
  const { size = file.size } = options
  const upload = new GatewayUpload(gateway, place, { contentType: type, ...options, size })
  try {
    if (custom) await upload.setCustomMetadata(custom)
    const taken = await upload.writeFrom(bytes as UploadSource)
    // A file that changed while it was read would be another, or a piece of one.
    if (size !== undefined && taken !== size)
      throw refuse('source', `gave ${taken} bytes, and not its size of ${size}`)
    return await upload.commit()
  } catch (error) {
    // What it failed with is the news.
    await upload[asyncDispose]().catch(() => {})
    throw error
  }
}

import type { UploadFile, UploadSource } from '@holdfast/shared'
import { openFile, toUploadFile } from '@holdfast/shared/upload'
import { asyncDispose } from '../dispose.js'
import type { ObjectInfo, PutObjectOptions } from '../project.js'
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
  const { bytes, size, type } = await openFile(toUploadFile(source)).catch(unreadable)
  const upload = new GatewayUpload(gateway, place, { size, contentType: type, ...options })
  try {
    if (custom) await upload.setCustomMetadata(custom)
    await upload.writeFrom(bytes as UploadSource)
    return await upload.commit()
  } catch (error) {
    // What it failed with is the news.
    await upload[asyncDispose]().catch(() => {})
    throw error
  }
}

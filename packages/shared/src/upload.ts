export {
  type DirectoryEntries,
  type DirectorySource,
  type FileOfFolder,
  readDirectory,
  toUploadFile,
} from './upload/directory.js'
export { writeMultipart } from './upload/multipart.js'
export { type PieceReader, readPieces } from './upload/read-pieces.js'
export {
  type ByteSource,
  type Bytes,
  isRepeatable,
  type OpenFile,
  openFile,
  toBytes,
  type UploadFile,
  type UploadSource,
} from './upload/source.js'
export { InvalidSource, unreadable } from './upload/unreadable.js'
export { writeBytes } from './upload/write-bytes.js'

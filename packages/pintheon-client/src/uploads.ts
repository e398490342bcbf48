// What uploading needs beyond the transport, which the client loads with the first of them: a third of its whole size, for
// a CID is computed of all that is sent.
export { uploadFile } from './upload-file.js'
export { uploadFolder } from './upload-folder.js'
export { uploadMany } from './upload-many.js'

// What transfers need beyond the transport, which the client loads with the first of them: hashes, mostly.
export { downloadFile } from './download-file.js'
export { uploadFile } from './upload-file.js'

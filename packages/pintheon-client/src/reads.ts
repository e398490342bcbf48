// What reading from the gateway needs, which the client loads with the first file.
export { download } from './download.js'
export { fileInfo } from './file-info.js'

export { type FileLike, readFile, writeFile } from './node/files.js'
export { type Config, requestAccessWithPassphrase } from './node/request-access.js'

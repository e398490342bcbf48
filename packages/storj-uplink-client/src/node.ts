export { type FileLike, readFile, writeFile } from './node/files.js'

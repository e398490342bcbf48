export { SERVICE } from './refuse.js'

// `node copy.mjs FROM TO`: build scripts have to copy on Windows too, where there is no cp.
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

const [from, to] = process.argv.slice(2)
mkdirSync(dirname(to), { recursive: true })
copyFileSync(from, to)

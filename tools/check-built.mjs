import { existsSync, readFileSync } from 'node:fs'

// Run in a package's folder before it is packed: pnpm packs what is there of `files`, and is content with nothing.
const { name, exports, bin = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const entries = Object.values(exports).flatMap((entry) =>
  typeof entry === 'string' ? entry : Object.values(entry),
)
const missing = [...entries, ...Object.values(bin)].filter((file) => !existsSync(file))

if (missing.length > 0) {
  console.error(`${name} is not built: there is no ${missing.join(', no ')}. First: npm run build`)
  process.exitCode = 1
}

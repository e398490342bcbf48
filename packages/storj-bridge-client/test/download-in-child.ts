import { createHash } from 'node:crypto'
import { registerHooks } from 'node:module'

// The sources name each other as they are called once they are built.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      context.parentURL?.includes('/storj-bridge-client/src/')
        ? specifier.replace(/^(\.\/.*)\.js$/, '$1.ts')
        : specifier,
      context,
    ),
})
const { downloadFile } = await import('../src/download-file.ts')
const { BUCKET, callAt, FILE } = await import('./transfer-support.ts')

// Downloads a file in a program of its own, so that the memory that it takes is its own too, and tells how it went.
const [baseUrl = '', options = '{}'] = process.argv.slice(2)
const { stream } = await downloadFile(callAt(baseUrl), {}, BUCKET, FILE, JSON.parse(options))
const hash = createHash('sha256')
let bytes = 0
let most = 0
const before = process.memoryUsage.rss()
for await (const piece of stream) {
  hash.update(piece)
  bytes += piece.byteLength
  most = Math.max(most, process.memoryUsage.rss())
}
console.log(
  JSON.stringify({ bytes, sha256: hash.digest('hex'), grownMiB: Math.round((most - before) / 2 ** 20) }),
)

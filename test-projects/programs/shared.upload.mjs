import assert from 'node:assert/strict'
import { isRepeatable, openFile, readPieces, toUploadFile } from '@holdfast/shared/upload'

async function main() {
  const file = toUploadFile(new Blob(['hello ', 'world'], { type: 'text/plain' }), { name: 'hello.txt' })
  assert.equal(isRepeatable(file), true)
  const { name, type, size, bytes } = await openFile(file)
  const pieces = readPieces(bytes)
  let text = ''
  for (let piece = await pieces.read(); piece; piece = await pieces.read())
    text += new TextDecoder().decode(piece)
  assert.equal(text, 'hello world')

  return { package: '@holdfast/shared', name, type, size }
}

main().then((seen) => console.log(JSON.stringify(seen)))

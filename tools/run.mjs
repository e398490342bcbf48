// What `npm start`, `npm test` and the other scripts of package.json call. It is the first thing that runs on
// a fresh machine, hence syntax that Node 14 can read: an old Node answers with a sentence, not a SyntaxError.
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const least = Number(/\d+/.exec(engines.node)[0])

if (Number(process.versions.node.split('.')[0]) < least) {
  console.error(
    `This project needs Node ${least} or newer; this is Node ${process.versions.node}.\n` +
      'A newer one is at https://nodejs.org; then run the command again.',
  )
  process.exitCode = 1
} else {
  import('./run/main.mjs')
    .then(({ main }) => main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code
    })
}

import { live } from './live.ts'

process.exitCode = await live(process.argv.slice(2), process.env, console.log)

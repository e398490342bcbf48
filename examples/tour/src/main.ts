import { pinning } from './chapters/pinning.ts'
import { runTour } from './tour.ts'

process.exitCode = (await runTour([pinning], process.stdout)) ? 0 : 1

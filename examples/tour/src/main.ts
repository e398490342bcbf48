import { pinarkive } from './chapters/pinarkive.ts'
import { pinning } from './chapters/pinning.ts'
import { pintheon } from './chapters/pintheon.ts'
import { storjBridge } from './chapters/storj-bridge.ts'
import { storjUplink } from './chapters/storj-uplink.ts'
import { runTour } from './tour.ts'

// Whoever read the output has gone, as in `| head`.
process.stdout.on('error', () => process.exit())
process.exitCode = (await runTour([pinning, pinarkive, pintheon, storjBridge, storjUplink], process.stdout))
  ? 0
  : 1

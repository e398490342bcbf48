import { startEmulator } from '@holdfast/emulator'
import { test } from 'vitest'
import { seenInLog } from '../support/coverage.ts'
import { fromNpm } from '../support/strangers.ts'
import { runComplianceSuite } from './servers/compliance-suite.ts'
import { startHeliaPinningService } from './servers/helia.ts'
import { startMockPinningService } from './servers/mock-ipfs-pinning-service.ts'

const startOurs = async () => {
  const log = seenInLog(fromNpm('@ipfs-shipyard/pinning-service-compliance'))
  const { pinning, stop } = await startEmulator({ services: ['pinning'], log })
  return { ...pinning, [Symbol.asyncDispose]: stop }
}

const checks = [
  'Request with no authentication token',
  'Request with invalid token',
  'Pins post of CID …',
  'Can create and then delete a new pin',
  'List pin objects (GET /pins) in all states',
  "Can create and replace a pin's CID",
  'Can create a pin with name=…',
  'Pagination: Get all pins, create new pins (optional), get first and second pages',
  'Can delete all pins created during compliance checks',
]

// The second one's authors hold it to the suite as well; the third shows that the suite does find something.
test.concurrent.for([
  { name: 'our emulator', start: startOurs, passes: checks },
  { name: '@helia/pinning-service-api-server', start: startHeliaPinningService, passes: checks },
  { name: 'mock-ipfs-pinning-service', start: startMockPinningService, passes: checks.slice(2, 6) },
])(
  `$name passes $passes.length of the ${checks.length} checks of the specification's own compliance suite`,
  { timeout: 120_000 },
  async ({ start, passes }, { signal, expect }) => {
    await using service = await start()
    const { problems, ...report } = await runComplianceSuite(service, signal)
    expect(report).toEqual({
      total: checks.length,
      passed: passes.length,
      failed: checks.length - passes.length,
      success: passes === checks,
      checks: Object.fromEntries(checks.map((check) => [check, passes.includes(check)])),
    })
    expect(problems.length > 0).toBe(passes !== checks)
  },
)

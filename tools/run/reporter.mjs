import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes what the tally needs into the package's test-results.json. Vitest's own JSON report leaves out why
 * a test was skipped (`context.skip(reason)`), and errors outside of any test.
 */
export default class TallyReporter {
  onInit(vitest) {
    this.file = join(vitest.config.root, 'test-results.json')
  }

  onTestRunEnd(modules, unhandledErrors) {
    const report = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) {
      const failedBefore = report.failed
      for (const test of module.children.allTests())
        count(test, `${module.relativeModuleId} > ${test.fullName}`)
      // A file that could not be loaded, or a hook that threw, fails without a failed test.
      if (!module.ok() && report.failed === failedBefore) report.failed += 1
    }
    writeFileSync(this.file, JSON.stringify(report))

    function count(test, name) {
      const { state, note } = test.result()
      if (state === 'passed') report.passed += 1
      else if (state === 'skipped') report.skipped.push({ name, reason: note ?? reasonOf(test.options.mode) })
      else report.failed += 1 // also "pending": a test that was begun and never ended
    }
  }
}

function reasonOf(mode) {
  return mode === 'todo' ? 'still to be written' : undefined
}

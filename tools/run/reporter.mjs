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
    const report = { passed: 0, failed: unhandledErrors.map(outsideOfTests), skipped: [] }
    for (const module of modules) {
      const failedBefore = report.failed.length
      for (const test of module.children.allTests())
        count(test, `${module.relativeModuleId} > ${test.fullName}`)
      // A file that could not be loaded, or a hook that threw, fails without a failed test.
      if (!module.ok() && report.failed.length === failedBefore)
        report.failed.push({ name: module.relativeModuleId, reason: firstLine(errorsOf(module)) })
    }
    writeFileSync(this.file, JSON.stringify(report))

    function count(test, name) {
      const { state, note, errors } = test.result()
      if (state === 'passed') report.passed += 1
      else if (state === 'skipped') report.skipped.push({ name, reason: note ?? reasonOf(test.options.mode) })
      else if (state === 'failed') report.failed.push({ name, reason: firstLine(errors) })
      else report.failed.push({ name, reason: 'it was begun and never ended' })
    }
  }
}

function outsideOfTests(error) {
  return { name: 'outside of any test', reason: firstLine([error]) }
}

/** Its own, or those of the groups in it. */
function errorsOf(module) {
  return [module, ...module.children.allSuites()].flatMap((suite) => suite.errors())
}

/** Of the first error, and of what caused it: a property that failed says no more than that. */
function firstLine([error]) {
  const messages = [error?.message, error?.cause?.message].filter(Boolean)
  return messages.map((message) => message.split('\n', 1)[0]).join(': ') || undefined
}

function reasonOf(mode) {
  return mode === 'todo' ? 'still to be written' : undefined
}

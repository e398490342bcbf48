/** Adds up what suites report, and says it in one line that can be trusted. */
export class Tally {
  passed = 0
  skipped = []
  failures = []
  /** What else is to be known before the one line, such as tests that another command runs. */
  notes = []

  /** A suite that did not run, or has no tests, is a failure and not a zero: it may once have had some. */
  add(suite, report) {
    if (!report) return this.fail(`${suite}: its tests did not run`)
    if (report.passed + report.failed.length + report.skipped.length === 0)
      return this.fail(`${suite}: has no tests`)
    this.passed += report.passed
    const named = ({ name, reason }) => `${suite}: ${name} (${reason ?? 'no reason given'})`
    this.failures.push(...report.failed.map(named))
    this.skipped.push(...report.skipped.map(named))
  }

  /** Something that is no test of a suite: types, lint, a build. */
  fail(name) {
    this.failures.push(name)
  }

  get failed() {
    return this.failures.length
  }

  toString() {
    return [
      ...this.notes,
      ...this.skipped.map((line) => `skipped  ${line}`),
      ...this.failures.map((line) => `failed   ${line}`),
      `${this.passed} passed, ${this.failed} failed, ${this.skipped.length} skipped`,
    ].join('\n')
  }
}

/** The part of vitest's JSON report that the summary of `npm test` needs. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

export interface Tally {
  passed: number
  failed: number
  /** Tests that passed at their second try, each with its file. */
  secondTries: string[]
}

/** Counts the tests of a report. A test that passed but has messages of failures needed its second try. */
export function tallyOf(report: VitestReport): Tally {
  const secondTries = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName }) => `${name.replace(/^.*[\\/](?=tests[\\/])/, '')}: ${fullName}`),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests, secondTries }
}

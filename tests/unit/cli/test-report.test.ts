import { expect, it } from 'vitest'
import { tallyOf } from '../../cli/test-report'

it('counts tests, and names those that passed at their second try', () => {
  const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
    fullName,
    status,
    failureMessages,
  })
  const tally = tallyOf({
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        name: '/home/tests/pressmark/tests/browser/search.test.ts',
        assertionResults: [
          test('the search finds', 'passed'),
          test('the search opens', 'passed', ['Error: waited']),
          test('the search ends', 'failed', ['Error: waited', 'Error: waited']),
        ],
      },
    ],
  })
  expect(tally).toEqual({
    passed: 2,
    failed: 1,
    secondTries: ['tests/browser/search.test.ts: the search opens'],
  })
})

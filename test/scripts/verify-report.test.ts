import { expect, test } from 'vitest'
import { readOutcomes } from '../../scripts/verify-report.ts'

const rule = {
  clause: '7.1',
  testNumber: 3,
  failedChecks: 2,
  description: 'Content is tagged',
  checks: [{ context: 'root/pages[1]', errorMessage: 'It is not' }],
}

function report(name: string, compliant: boolean): string {
  const details = { failedChecks: compliant ? 0 : 2, ruleSummaries: compliant ? [] : [rule] }
  return JSON.stringify({
    report: { jobs: [{ itemDetails: { name }, validationResult: [{ compliant, details }] }] },
  })
}

test('a file that passed', () => {
  expect(readOutcomes(report('a.pdf', true), '', ['a.pdf'])).toEqual([
    { file: 'a.pdf', passed: true, failed: 0, rules: [] },
  ])
})

test('a file that failed, with the rule and the first place', () => {
  const [outcome] = readOutcomes(report('a.pdf', false), '', ['a.pdf'])
  expect(outcome).toMatchObject({ passed: false, failed: 2 })
  expect(outcome?.rules).toEqual(['7.1-3 (2): Content is tagged\n      It is not at root/pages[1]'])
})

test('a file that is not in the report has failed, and so have all without a report', () => {
  expect(readOutcomes(report('b.pdf', true), '', ['a.pdf'])[0]).toMatchObject({
    passed: false,
    rules: ['veraPDF could not read the file'],
  })
  expect(readOutcomes('', 'no memory', ['a.pdf'])[0]?.rules).toEqual(['veraPDF gave no report: no memory'])
})

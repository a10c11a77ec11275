import { expect, test } from 'vitest'
import { readBookOutcome } from '../../scripts/verify-book-report.ts'

const reportWith = (counts: Record<string, number>, messages: readonly unknown[] = []): string =>
  JSON.stringify({
    checker: { checkerVersion: '5.3.0', nFatal: 0, nError: 0, nWarning: 0, ...counts },
    publication: { ePubVersion: '3.3' },
    messages,
  })

test('a book passes if EPUBCheck finds neither an error nor a warning', () => {
  expect(readBookOutcome(reportWith({}), '')).toEqual({ passed: true, found: [] })
  for (const kind of ['nFatal', 'nError', 'nWarning']) {
    expect(readBookOutcome(reportWith({ [kind]: 1 }), '').passed).toBe(false)
  }
})

test('what is found is told with its place', () => {
  const locations = [{ path: 'EPUB/nav.xhtml', line: 1, column: 20 }]
  const message = { ID: 'RSC-011', severity: 'ERROR', message: 'Found a reference.', locations }
  expect(readBookOutcome(reportWith({ nError: 1 }, [message]), '').found).toEqual([
    'ERROR RSC-011 EPUB/nav.xhtml:1:20 Found a reference.',
  ])
})

test('an empty report is no pass', () => {
  const { passed, found } = readBookOutcome('', 'java.lang.StackOverflowError')
  expect({ passed, found }).toEqual({
    passed: false,
    found: ['EPUBCheck gave no report: java.lang.StackOverflowError'],
  })
})

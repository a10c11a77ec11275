import { expect, it } from 'vitest'
import { describeReport } from '../../src/page/chapters/description.ts'
import { repeatReport } from './glance/generated-report.ts'

it.each([
  [
    1,
    'Analysis of one Erasmus+ CBHE project in Azerbaijan,',
    'Azərbaycanda bir Erasmus+ CBHE layihəsinin təhlili',
  ],
  [
    6,
    'Analysis of six Erasmus+ CBHE projects in Azerbaijan,',
    'Azərbaycanda altı Erasmus+ CBHE layihəsinin təhlili',
  ],
  [
    12,
    'Analysis of 12 Erasmus+ CBHE projects in Azerbaijan,',
    'Azərbaycanda 12 Erasmus+ CBHE layihəsinin təhlili',
  ],
])('the description of a report of %i projects counts them from the records', (count, en, az) => {
  const { report, translators } = repeatReport(count)
  expect(describeReport(report, translators('en'))).toContain(en)
  expect(describeReport(report, translators('az'))).toContain(az)
})

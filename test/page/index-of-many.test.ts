import { expect, it } from 'vitest'
import { indexOrganisations } from '../../src/page/chapters/organisation-index.ts'
import { repeatReport } from './glance/generated-report.ts'

it('an entry of the index names up to 150 projects; of more it tells the number, for nobody looks them up one by one', () => {
  const read = (count: number) => {
    const { report, translators } = repeatReport(count)
    const { countries } = indexOrganisations(report, translators('en'), translators('az'))
    const [azerbaijan] = countries.filter(({ code }) => code.value === 'AZ')
    if (!azerbaijan) throw new Error('there are projects with organisations of Azerbaijan')
    return azerbaijan
  }
  const few = read(150)
  expect(few.mentions.length).toBeGreaterThan(100)
  expect(few.many).toBe('')
  const many = read(300)
  expect(many.mentions).toEqual([])
  expect(String(many.many)).toMatch(/^\d{3} projects$/u)
})

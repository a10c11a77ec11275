import { describe, expect, it } from 'vitest'
import { planRoles } from '../../../src/page/chapters/glance/columns.ts'

/** What the roles in so many projects are, by the number of projects. */
function forms(...counts: number[]): string[] {
  return counts.map((count) => {
    const { form, landscape } = planRoles(count)
    return landscape ? `${form} on a landscape page` : form
  })
}

describe('the roles in the projects', () => {
  it('are a list of one project, a table of up to twenty-four, and a list of more', () => {
    expect(forms(1, 2, 6, 14)).toEqual(['list', 'table', 'table', 'table'])
    expect(forms(15, 24)).toEqual(['table on a landscape page', 'table on a landscape page'])
    expect(forms(25, 30, 100)).toEqual(['list', 'list', 'list'])
  })

  it('stay on one page where the table before them fills the page before', () => {
    const divided = [2, 4, 5, 6, 10, 11].map((count) => planRoles(count).divided)
    expect(divided).toEqual([true, true, false, false, false, true])
  })
})

import { describe, expect, it } from 'vitest'
import { planColumns } from '../../../src/page/chapters/glance/columns.ts'

/** Acronyms of so many projects, each so wide in pt. */
function acronyms(count: number, width = 20): number[] {
  return Array.from({ length: count }, () => width)
}

describe('the projects of a matrix', () => {
  it('stand upright up to eight, unless their acronyms are too long', () => {
    expect(planColumns(acronyms(6)).landscape).toBe(false)
    expect(planColumns([24.6, 32.4, 34.6, 57.5, 34, 42.6])).toEqual({
      landscape: false,
      divided: false,
      parts: [[0, 1, 2, 3, 4, 5]],
    })
    expect(planColumns(acronyms(6, 60)).landscape).toBe(true)
  })

  it('stay together with their rows on one page up to six, and may go over pages from seven up', () => {
    expect([6, 7, 8, 9].map((count) => planColumns(acronyms(count)).divided)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  it('stand on a landscape page from nine up, and in several tables from seventeen up', () => {
    const sizes = (count: number): number[] => planColumns(acronyms(count)).parts.map((part) => part.length)
    expect(planColumns(acronyms(9))).toMatchObject({ landscape: true })
    expect(sizes(14)).toEqual([14])
    expect(sizes(17)).toEqual([9, 8])
    expect(sizes(100).every((size) => size <= 16)).toBe(true)
  })

  it('are all there, each once and in their order', () => {
    const { parts } = planColumns(acronyms(100, 47))
    expect(parts.flat()).toEqual(Array.from({ length: 100 }, (_, index) => index))
  })

  it('have a table of their own each if an acronym is wider than the page', () => {
    expect(planColumns([900, 900]).parts).toEqual([[0], [1]])
  })
})

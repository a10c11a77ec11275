import { expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { listChapters } from '../../src/page/chapters/chapters.ts'
import { loadReport } from '../../src/report/load.ts'
import { frozenEdition, root } from '../frozen-report.ts'
import { usualMeasure } from '../usual-measure.ts'
import { columns } from './figures/columns.ts'

const { report } = await loadReport(readInputs(root))
const measure = await usualMeasure()

it('numbers tables and figures in the order of the pages, each kind from one up, in each language anew', async () => {
  for (const language of ['az', 'en'] as const) {
    const edition = await frozenEdition(language)
    const chapters = listChapters(report, edition, language, createTranslators(report), measure, columns)
    const captions = chapters.flatMap(({ captions: own }) => own ?? [])
    const kinds = new Map(Object.entries(Object.groupBy(captions, ({ kind }) => kind)))
    expect([...kinds.keys()].toSorted()).toEqual(['figure', 'table'])
    const words = { az: { table: 'Cədvəl', figure: 'Şəkil' }, en: { table: 'Table', figure: 'Figure' } }
    for (const [kind, own] of kinds) {
      const word = words[language][kind as 'table' | 'figure']
      expect(own.map(({ label }) => label.value)).toEqual(own.map((_, index) => `${word} ${index + 1}`))
    }
    expect(new Set(captions.map(({ id }) => id)).size).toBe(captions.length)
  }
})

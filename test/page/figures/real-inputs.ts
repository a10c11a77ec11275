import { readInputs } from '../../../src/files/inputs.ts'
import { noteIds } from '../../../src/page/chapters/note-ids.ts'
import type { DrawingInputs } from '../../../src/page/chapters/drawn-projects.ts'
import { usualMeasure } from '../../usual-measure.ts'
import { deriveFacts } from '../../../src/report/facts/derived.ts'
import { loadReport } from '../../../src/report/load.ts'
import type { Language, Project, Report } from '../../../src/report/types.ts'
import { frozenTranslators, root } from '../../frozen-report.ts'
import { columns } from './columns.ts'

/** What the drawings of the real report are made from, in one language. */
export async function realInputs(language: Language): Promise<DrawingInputs> {
  const { report } = await loadReport(readInputs(root))
  const translators = await frozenTranslators()
  return {
    report,
    translator: translators(language),
    notes: noteIds(report, language),
    measure: await usualMeasure(),
    columns,
  }
}

/** The same with so many projects, the real ones over and over, each changed by `change`. */
export function withProjects(
  inputs: DrawingInputs,
  count: number,
  change: (project: Project, index: number) => Project = (project) => project,
): DrawingInputs {
  const { projects: real, ...report } = inputs.report
  const projects = Array.from({ length: count }, (_, index): Report['projects'][number] => {
    const project = real[index % real.length]
    if (!project) throw new Error('no project')
    return { ...project, slug: `${project.slug}-${index}`, value: change(project.value, index) }
  })
  return { ...inputs, report: { ...report, projects, facts: deriveFacts({ ...report, projects }) } }
}

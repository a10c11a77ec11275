import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { templateFile } from '../layout.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { ReportChapter } from './chapter.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'

/** The chapters that could be understood, in printing order, and what is wrong with the others. */
export interface ChapterPlan {
  readonly chapters: readonly ReportChapter[]
  readonly found: readonly Diagnostic[]
}

/**
 * What `data/report.yaml` lists as chapters, with what their templates say of them.
 * @param templates the sources by the names of the templates; of a report whose list cannot be read, all are chapters.
 */
export function planChapters(
  settings: Sheet<Settings> | undefined,
  templates: ReadonlyMap<string, string | undefined>,
): ChapterPlan {
  const listed = settings?.reachable(['chapters']) ? settings.value.chapters : undefined
  // That there are none, or that they cannot be read, is told by itself.
  if (templates.size === 0) return { chapters: [], found: [] }
  const found: Diagnostic[] = []
  const chapters: ReportChapter[] = []
  const planned = new Map<string, ReportChapter | undefined>()
  for (const [index, name] of (listed ?? [...templates.keys()]).entries()) {
    if (settings && listed) {
      if (!settings.sound(['chapters', index])) continue
      const mistake = listMistake(settings, listed, index, templates)
      if (mistake) found.push(mistake)
      if (mistake) continue
    }
    const chapter = plan(name)
    if (chapter) chapters.push(chapter)
  }
  return { chapters, found: listed ? found : [] }

  function plan(name: string): ReportChapter | undefined {
    if (planned.has(name)) return planned.get(name)
    planned.set(name, undefined)
    const source = templates.get(name)
    if (source === undefined) return undefined
    const read = readFrontMatter(templateFile(name), source)
    found.push(...read.found)
    const { sheet } = read
    if (!sheet?.whole) return undefined
    const { continued } = sheet.value
    const next = continued === undefined ? undefined : plan(continued)
    if (continued !== undefined && !templates.has(continued)) {
      const message = `There is no template \`${continued}\`.`
      const hint = didYouMean(continued, templates.keys(), 'Correct the name, or delete the line.')
      found.push(error('unknown-chapter', message, sheet.place(['continued']), hint))
    }
    const chapter = { ...describe(name, sheet.value), ...(next && { continued: next }) }
    planned.set(name, chapter)
    return chapter
  }
}

function describe(name: string, told: FrontMatter): ReportChapter {
  const { texts = [name], view, title = 'title', contents = 'chapter', side, pages } = told
  return {
    name,
    texts,
    title,
    contents,
    ...(view && { view }),
    ...(side && { side }),
    ...(pages !== undefined && { pages }),
    runningHead: told.running_head !== 'off',
    folio: told.folio !== 'off',
    opener: told.opener !== 'off',
    spread: told.spread === 'on',
    display: told.display === 'on',
    sorted: told.sorted === 'on',
    landscape: told.landscape === 'on',
  }
}

function listMistake(
  settings: Sheet<Settings>,
  listed: readonly string[],
  index: number,
  templates: ReadonlyMap<string, string | undefined>,
): Diagnostic | undefined {
  const name = listed[index] ?? ''
  const place = settings.place(['chapters', index])
  const first = listed.indexOf(name)
  if (first < index) {
    const { line } = settings.place(['chapters', first])
    const message = `The chapter \`${name}\` is listed twice: also in line ${line}.`
    return error('repeated-chapter', message, place, 'Delete one of the two.')
  }
  if (templates.has(name)) return undefined
  const message = `The chapter \`${name}\` has no template \`${templateFile(name)}\`.`
  const unlisted = [...templates.keys()].filter((each) => !listed.includes(each))
  const hint = didYouMean(name, unlisted, 'Add the template, or take the line out of the list.')
  return error('unknown-chapter', message, place, hint)
}

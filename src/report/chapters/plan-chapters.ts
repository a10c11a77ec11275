import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { templateFile } from '../layout.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { ReportChapter } from './chapter.ts'
import { checkList } from './check-list.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type ListedChapter, listedChapters } from './listed-chapters.ts'
import type { Shape } from './shapes.ts'

/** The chapters that could be understood, in printing order, and what is wrong with the others. */
export interface ChapterPlan {
  readonly chapters: readonly ReportChapter[]
  /** Whether these are all: only then can a text be one that no chapter prints. */
  readonly isWhole: boolean
  readonly found: readonly Diagnostic[]
}

/** Sources by the names of templates; of one that cannot be read, which is reported, nothing. */
export type TemplateSources = ReadonlyMap<string, string | undefined>

/**
 * What `data/report.yaml` lists as chapters, with what their templates say of them. If the list cannot be read, all
 * templates are taken for chapters, so that the mistakes of their texts are reported in the same run.
 * @param texts that at least one language has.
 */
export function planChapters(
  settings: Sheet<Settings> | undefined,
  templates: TemplateSources,
  texts: ReadonlySet<string>,
): ChapterPlan {
  // That there are none, or that they cannot be read, is reported separately.
  if (templates.size === 0) return { chapters: [], isWhole: false, found: [] }
  const found: Diagnostic[] = []
  const read = new Map<string, ReportChapter | undefined>()
  if (!settings?.reachable(['chapters'])) {
    const chapters = [...templates.keys()].flatMap((name) => chapterOf(name) ?? [])
    return { chapters, isWhole: false, found: [] }
  }
  const listed = listedChapters(settings)
  const wrong = checkList(listed, [...templates.keys()], texts)
  const chapters = listed
    .filter((each) => !wrong.has(each))
    .flatMap((each) => (each.shape ? plainChapter(each.name, each.shape) : (inGroup(each) ?? [])))
  found.push(...wrong.values())
  const isWhole = settings.sound(['chapters']) && wrong.size === 0 && chapters.length === listed.length
  return { chapters, isWhole, found }

  function inGroup({ name, group }: ListedChapter): ReportChapter | undefined {
    const chapter = chapterOf(name)
    return chapter && group !== undefined ? { ...chapter, group } : chapter
  }

  /** What the front matter of a template says, read once. */
  function chapterOf(name: string): ReportChapter | undefined {
    if (read.has(name)) return read.get(name)
    read.set(name, undefined)
    const source = templates.get(name)
    if (source === undefined) return undefined
    const front = readFrontMatter(templateFile(name), source)
    found.push(...front.found)
    if (!front.sheet?.whole) return undefined
    const chapter = describe(name, front.sheet.value)
    const { continued } = front.sheet.value
    if (continued !== undefined && !templates.has(continued)) {
      const hint = didYouMean(continued, templates.keys(), 'Correct the name, or delete the line.')
      const place = front.sheet.place(['continued'])
      found.push(error('unknown-chapter', `There is no template \`${continued}\`.`, place, hint))
    }
    const next = continued === undefined ? undefined : chapterOf(continued)
    const whole = { ...chapter, ...(next && { continued: next }) }
    read.set(name, whole)
    return whole
  }
}

function describe(name: string, told: FrontMatter): ReportChapter {
  const { shape, view, keys, texts = [name], title = 'title', contents = 'chapter', side, pages } = told
  return {
    name,
    template: name,
    shape,
    texts,
    title,
    contents,
    ...(keys && { keys }),
    ...(view && { view }),
    ...(side && { side }),
    ...(pages !== undefined && { pages }),
    runningHead: told.running_head !== 'off',
    folio: told.folio !== 'off',
    opener: told.opener !== 'off',
    spread: told.spread === 'on',
    display: told.display === 'on',
    small: told.small === 'on',
    once: told.once === 'on',
    sorted: told.sorted === 'on',
    register: shape === 'items',
    landscape: told.landscape === 'on',
    raised: told.raised === 'on',
  }
}

/** A chapter of texts alone, which the template for its shape prints. */
function plainChapter(name: string, shape: Shape): ReportChapter {
  return { ...describe(name, { shape }), template: `shapes/${shape}` }
}

import { join } from 'node:path'
import * as z from 'zod'
import type { TextSource } from '../preview/text-sources.ts'
import type { PreviewWords } from '../preview/words.ts'
import { chapterStates, textState } from './preview-states.ts'
import { linkTargets, recordForm, formLanguages } from './preview-records.ts'
import type { Choice, ListItem, PanelSide, PanelText } from '../preview/answers.ts'
import { type Answer, json } from '../preview/server.ts'
import { foldText } from '../site/fold.ts'
import type { OpenProject } from './open-project.ts'
import { draftOf } from './preview-drafts.ts'
import type { PreviewEdits } from './preview-edits.ts'
import { writtenValue } from './preview-values.ts'
import { askedChange, seenValues } from './preview-posted.ts'
import type { Shown, Workspace } from './preview-workspace.ts'

/** Answers what pages ask about texts and values. */
/** @param words of facts, in the language of the preview. */
export function previewTexts(workspace: Workspace, edits: PreviewEdits, words: () => Promise<PreviewWords>) {
  return {
    read: async (what: string, query: URLSearchParams): Promise<Answer> => {
      const { shown } = workspace
      if (what === 'changes') return json(edits.changed())
      if (!shown) return 'absent'
      if (what === 'text') {
        const panel = panelOf(shown, query.get('ref') ?? '')
        return panel ? json(await withStates(workspace, shown, panel)) : 'absent'
      }
      if (what === 'record') {
        const asked = askedRecord.safeParse(Object.fromEntries(query))
        const form = asked.success ? recordForm(shown.project, asked.data, await words()) : undefined
        return form ? json(form) : 'absent'
      }
      if (what === 'targets') return json(linkTargets(shown.project))
      if (what === 'projects') {
        return json(
          shown.project.report.projects.map(({ slug, value }): Choice => ({
            value: slug,
            words: value.acronym,
          })),
        )
      }
      if (what === 'chapters') {
        const column = shown.columns.column(query.get('edition') ?? '', query.get('column') ?? '')
        return column ? json(chapterStates(workspace, column)) : 'absent'
      }
      if (what === 'find') return json(find(shown, query.get('words') ?? ''))
      return 'absent'
    },
    write: async (what: string, posted: unknown): Promise<Answer> => {
      if (what === 'edit') return answered(setText.safeParse(posted), edits.set)
      if (what === 'draft') return answered(draftText.safeParse(posted), (text) => draftOf(workspace, text))
      if (what === 'change') return answered(askedChange.safeParse(posted), edits.change)
      if (what === 'note') return answered(notedText.safeParse(posted), edits.note)
      if (what === 'confirm') return answered(confirmText.safeParse(posted), edits.confirm)
      if (what === 'open') {
        const source = workspace.shown?.columns.sources.get(String(posted))
        if (!source) return 'absent'
        await openInEditor(join(workspace.inputs.root, source.file), source.place.line)
        return json({})
      }
      if (what === 'undo') return json(await edits.undo())
      if (what === 'redo') return json(await edits.redo())
      if (what === 'take-back') return answered(z.number().safeParse(posted), edits.takeBack)
      return 'absent'
    },
  }
}

const askedRecord = z.strictObject({ kind: z.enum(['project', 'organisation', 'report']), id: z.string() })
const setText = z.strictObject({ ref: z.string(), seen: z.string(), value: z.string() })
const noted = { isQuestion: z.boolean(), comment: z.string().max(2000) }
const notedText = z.strictObject({
  key: z.string(),
  language: z.string(),
  ...noted,
  seen: z.strictObject(noted),
})
const confirmText = z.strictObject({ key: z.string(), language: z.string(), seen: seenValues })
const draftText = z.strictObject({
  ref: z.string(),
  value: z.string(),
  others: z.array(z.strictObject({ ref: z.string(), value: z.string() })).max(20),
  address: z.string(),
})

async function answered<Posted>(
  read: z.ZodSafeParseResult<Posted>,
  act: (posted: Posted) => Promise<unknown>,
): Promise<Answer> {
  return read.success
    ? json(await act(read.data))
    : json({ message: 'This is not what the page sends.' }, 400)
}

/** Opens a file of the report in the editor that runs, or that `LAUNCH_EDITOR` names. */
async function openInEditor(file: string, line: number): Promise<void> {
  const { default: launch } = await import('launch-editor')
  launch(`${file}:${line}`)
}

/** How each translation stands is asked of its file's history. */
async function withStates(workspace: Workspace, shown: Shown, panel: PanelText): Promise<PanelText> {
  if (panel.kind !== 'text') return panel
  const sides = panel.sides.map(async (side) => {
    const language = side.ref.slice(0, side.ref.indexOf(':'))
    const state = await textState(workspace, shown, panel.key, language)
    const note = shown.project.report.reviewNotes[language]?.[panel.key]
    return { ...side, ...(state && { state }), ...(note && { note }) }
  })
  return { ...panel, sides: await Promise.all(sides) }
}

function panelOf({ project, columns: { sources } }: Shown, ref: string): PanelText | undefined {
  const source = sources.get(ref)
  if (!source) return undefined
  const { key, path } = source
  const sides = key === undefined ? [source] : inAllLanguages(project, key, (each) => sources.get(each))
  const list = listOf(project, source, (each) => sources.get(each))
  return {
    key: key ?? ref.slice(ref.indexOf(':') + 1),
    kind: key === undefined ? 'value' : 'text',
    heading: key === undefined ? source.file : path.join(' › '),
    sides: sides.map((each) => sideOf(project, each)),
    ...(list && { item: list }),
    isLong: sides.some(({ value }) => typeof value === 'string' && value.length > 60),
  }
}

function inAllLanguages(
  { report }: OpenProject,
  key: string,
  get: (ref: string) => TextSource | undefined,
): TextSource[] {
  return report.languages.flatMap((language) => get(`${language}:${key}`) ?? [])
}

function sideOf(
  { report, translators }: OpenProject,
  { ref, language, value, place }: TextSource,
): PanelSide {
  return {
    ref,
    name: language === undefined ? '' : translators(language).translate('site:language').value,
    tag: language === undefined ? '' : (report.languageRecords[language]?.value.tag ?? language),
    value: writtenValue(value),
    file: place.file,
    line: place.line,
  }
}

/** The innermost list that a text is in. */
function listOf(
  project: OpenProject,
  { language, key, path, ref }: TextSource,
  get: (ref: string) => TextSource | undefined,
): ListItem | undefined {
  const at = path.findLastIndex((part) => typeof part === 'number')
  if (at < 0 || language === undefined || key === undefined) return undefined
  const namespace = key.slice(0, key.indexOf(':'))
  const listKey = `${namespace}:${path.slice(0, at).join('.')}`
  const list = get(`${ref.slice(0, ref.indexOf(':'))}:${listKey}`)?.value
  const index = path[at]
  if (!Array.isArray(list) || typeof index !== 'number') return undefined
  return {
    key: listKey,
    index,
    language,
    count: list.length,
    shape: list[index] as unknown,
    languages: formLanguages(project),
  }
}

/** Texts and values with some words, or with a name or key. */
function find(
  { columns: { sources }, project }: Shown,
  words: string,
): { ref: string; value: string; key: string }[] {
  const wanted = foldText(words.trim())
  if (wanted === '') return []
  return sources.all
    .filter(({ value }) => typeof value === 'string' || typeof value === 'number')
    .filter((each) => foldText(`${String(each.value)}\n${each.key ?? each.ref}`).includes(wanted))
    .slice(0, 50)
    .map((each) => ({
      ref: each.ref,
      value: sideOf(project, each).value,
      key: each.key ?? each.ref,
    }))
}

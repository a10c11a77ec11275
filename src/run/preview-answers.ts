import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AllWords, type PreviewWords, readWords, usualLanguage } from '../preview/words.ts'
import { type Answer, json, type Request } from '../preview/server.ts'
import type { PageState } from '../preview/answers.ts'
import { writePreviewPage } from '../preview/page.ts'
import { DiagnosticError } from '../diagnostics/diagnostic.ts'
import { previewAssets } from './preview-assets.ts'
import type { Events } from '../preview/events.ts'
import type { Following, LookedAt } from './preview-changes.ts'
import { columnsOf, type PreviewColumn, type ShownChapter } from './preview-columns.ts'
import { brokenPage, interfaceOf, type Opened, pageOf } from './preview-page.ts'
import { previewEdits } from './preview-edits.ts'
import { toldProblems } from './preview-problems.ts'
import type { PreviewPdf } from './preview-pdf.ts'
import { previewTexts } from './preview-texts.ts'
import type { Shown, Workspace } from './preview-workspace.ts'

/** Kind of a chapter that cannot be rendered: a page that shows it as it was keeps that. */
const BROKEN = 'broken'

/** What answers are made from. */
export interface Answering {
  readonly workspace: Workspace
  readonly following: Following
  readonly events: Events
  readonly pdf: PreviewPdf
  /** Absolute folder of the program. */
  readonly program: string
  readonly token: string
  /** The report is read for the first time. */
  readonly ready: Promise<void>
}

/** Answers the requests of the preview's pages. */
export function answerPreview(answering: Answering): (request: Request) => Promise<Answer> {
  const { workspace, following, events, pdf, program, token, ready } = answering
  const words = once(() => readAllWords(join(program, 'src', 'preview', 'words')))
  const labels = once(() => readAllWords(join(program, 'src', 'edit', 'words')))
  const fieldWords = async (): Promise<PreviewWords> => (await labels()).get(await spoken()) ?? {}
  const spoken = async (): Promise<string> =>
    chosen ?? usualLanguage(await words(), workspace.shown?.project.report.languages ?? [])
  const assets = previewAssets(program, workspace)
  const texts = previewTexts(workspace, previewEdits(workspace, following, events), fieldWords)
  /** Of the preview itself, until another is chosen. */
  let chosen: string | undefined

  return async ({ parts, query, method, posted }) => {
    await ready
    const [first = '', second = '', third = ''] = parts
    if (first === 'assets') return assets(second)
    if (first === 'api') {
      // What was just saved counts.
      await following.settled()
      if (second === 'state') return json(await stateOf(query))
      if (method === 'GET') return texts.read(second, query)
      if (second === 'pdf') {
        const edition = editionIn(posted, workspace)
        return edition === undefined ? 'absent' : json(await pdf.make(edition))
      }
      return texts.write(second, posted)
    }
    if (method !== 'GET') return 'absent'
    if (first === 'pdf') {
      const body = await pdf.read(second)
      return body ? { type: 'application/pdf', body } : 'absent'
    }
    const all = await words()
    // A chapter that is not there yet may be among what was just saved.
    if (!isListed(workspace.shown, first, second, third)) await following.settled()
    const { shown } = workspace
    const asked = query.get('speak') ?? ''
    if (all.has(asked)) chosen = asked
    const own = interfaceOf(all, await spoken())
    if (!shown) return page(writePreviewPage(brokenPage(own, token)))
    const opened = openedAt(shown, first, second)
    if (!opened) return { redirect: firstAddress(shown) }
    const { column } = opened
    if (third === 'go') return go(column, first, query.get('to') ?? '')
    const chapter = await look([first, second, third])
    if (!chapter) return { redirect: `/${first}/${second}/${column.entries[0]?.name ?? ''}` }
    return page(
      writePreviewPage({ ...pageOf(workspace.shown ?? shown, opened, chapter, own.words), ...own, token }),
    )
  }

  /** The chapter that a page shows, by the parts of its address. */
  function look(parts: readonly string[]): Promise<LookedAt | undefined> {
    const [edition = '', name = '', chapter = ''] = parts
    return following.look(`/${parts.join('/')}`, async () => {
      const column = workspace.shown?.columns.column(edition, name)
      return column && rendered(column, chapter)
    })
  }

  /** What a page is to show, and what is wrong: it asks when it begins to listen, and whenever something has changed. */
  async function stateOf(query: URLSearchParams): Promise<PageState> {
    const problems = toldProblems(workspace, following.state())
    const chapter = await look((query.get('address') ?? '').split('/').slice(1))
    if (!chapter || chapter.version === query.get('version') || chapter.kind === BROKEN) return problems
    const { address, version, html } = chapter
    return { ...problems, chapter: { address, version, html } }
  }
}

/** The edition that is asked for, if the report has it. */
function editionIn(posted: unknown, { shown }: Workspace): string | undefined {
  const asked = posted !== null && typeof posted === 'object' && 'edition' in posted ? posted.edition : ''
  return shown?.project.report.editions.find(({ name }) => name === asked)?.name
}

/** Every file is a language that the preview speaks. */
async function readAllWords(folder: string): Promise<AllWords> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
  const read = files.map(
    async (name) =>
      [name.slice(0, -'.yaml'.length), readWords(await readFile(join(folder, name), 'utf8'))] as const,
  )
  return new Map(await Promise.all(read))
}

function openedAt({ columns }: Shown, edition: string, name: string): Opened | undefined {
  const column = columns.column(edition, name)
  return column && { edition, column }
}

function isListed(shown: Shown | undefined, edition: string, name: string, chapter: string): boolean {
  const entries = shown?.columns.column(edition, name)?.entries ?? []
  return entries.some((each) => each.name === chapter)
}

function firstAddress({ project, columns }: Shown): string {
  const [edition] = project.report.editions
  const [name = ''] = edition ? columnsOf(edition) : []
  const column = columns.column(edition?.name ?? '', name)
  return `/${edition?.name ?? ''}/${name}/${column?.entries[0]?.name ?? ''}`
}

async function rendered(column: PreviewColumn, name: string): Promise<ShownChapter | undefined> {
  try {
    return await column.show(name)
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    return { name, kind: BROKEN, html: '', places: new Map(), unknown: [] }
  }
}

/** Leads to a place of the print, in whichever chapter it is. */
async function go(column: PreviewColumn, edition: string, id: string): Promise<Answer> {
  for (const { name } of column.entries) {
    const isIn = column.languages.some((language) => {
      const chapter = `${language}-${name}`
      return id === chapter || id.startsWith(`${chapter}--`) || id.startsWith(`${chapter}-`)
    })
    const chapter = isIn ? await column.show(name) : undefined
    const place = chapter?.places.get(id)
    if (chapter)
      return { redirect: `/${edition}/${column.name}/${name}${place === undefined ? '' : `#${place}`}` }
  }
  return 'absent'
}

function page(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

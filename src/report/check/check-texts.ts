import { type Diagnostic, diagnosticOf, error } from '../../diagnostics/diagnostic.ts'
import { interfaceNames } from '../layout.ts'
import { checkFoldedLines } from '../yaml/folded-lines.ts'
import { type InnerLink, inspectText } from './inspect-text.ts'
import { TITLE_PARTS } from './check-title-parts.ts'
import { placeholderRanges } from './placeholders.ts'
import type { Quotes } from './typed-quotes.ts'
import type { Sheet } from '../sheet.ts'
import type { LocaleTree, Path } from '../types.ts'

const interfaceFiles = interfaceNames.map((name) => `${name}.yaml`).join(', ')

/** A link from a text to a place inside the report. */
export interface PlacedLink extends InnerLink {
  readonly sheet: Sheet<LocaleTree>
  readonly path: Path
}

/** Looks at every text of a locale file. Values have a place in the interface words only (`placeholders`). */
export function checkTexts(
  sheet: Sheet<LocaleTree>,
  placeholders: boolean,
  quotes?: Quotes,
): { found: Diagnostic[]; links: PlacedLink[] } {
  const found: Diagnostic[] = []
  const links: PlacedLink[] = []
  for (const { path, text } of textsOf(sheet.value)) {
    if (!sheet.sound(path) || isEmptyPart(path, text)) continue
    const inspected = inspectText(text, quotes)
    const isDoubleQuoted = inspected.mistakes.length > 0 && sheet.tree.written(path).startsWith('"')
    links.push(...inspected.links.map((link) => ({ ...link, sheet, path })))
    // What is too long was pasted by mistake: nothing else is said of its lines.
    const isTooLong = inspected.mistakes.some(({ code }) => code === 'text-too-long')
    const folded = isTooLong ? undefined : checkFoldedLines(sheet.tree, path)
    if (folded) {
      found.push(folded)
      continue
    }
    for (const { severity, code, message, hint, start, length } of inspected.mistakes) {
      // In double quotation marks a backslash is written twice.
      const cure = isDoubleQuoted ? hint.replaceAll('\\', '\\\\') : hint
      found.push(diagnosticOf[severity](code, message, sheet.tree.placeInside(path, start, length), cure))
    }
    if (placeholders) {
      found.push(...checkPageNumber(sheet, path, text))
      continue
    }
    for (const { start, length } of placeholderRanges(text)) {
      const message = `Nothing fills \`${text.slice(start, start + length)}\` in this file.`
      const hint = `Write the word itself; placeholders belong only in the interface words (${interfaceFiles}).`
      found.push(error('unknown-placeholder', message, sheet.tree.placeInside(path, start, length), hint))
    }
  }
  return { found, links }
}

/** A title may begin or end with the words that are large on the cover. */
function isEmptyPart(path: Path, text: string): boolean {
  return path.at(-2) === TITLE_PARTS && text === ''
}

/** The interface words around numbers of pages that are known when all pages are printed. */
const aroundPages: ReadonlySet<string> = new Set(['reference', 'contents.part', 'note.pages'])

/** Nothing can depend on the number of a page that is not known yet. */
function checkPageNumber(sheet: Sheet<LocaleTree>, path: Path, text: string): Diagnostic[] {
  const match = aroundPages.has(path.join('.')) ? /\{\{\s*(pages?)\s*,[^}]*\}\}/u.exec(text) : null
  if (!match) return []
  const message = 'The number of a page can have no ending here: it is known only when all pages are printed.'
  const place = sheet.tree.placeInside(path, match.index, match[0].length)
  return [error('unknown-placeholder', message, place, `Write \`{{${match[1]}}}\`.`)]
}

/** A text of a locale file, with its path there. */
interface PlacedText {
  readonly path: Path
  readonly text: string
}

/** What was gone through once: the content of a file never changes. */
const known = new WeakMap<object, readonly PlacedText[]>()

/** Every text of a locale file with its path, in the file's order. */
export function textsOf(tree: LocaleTree): readonly PlacedText[] {
  if (typeof tree !== 'object' || tree === null) return listTexts(tree, [])
  const texts = known.get(tree) ?? listTexts(tree, [])
  known.set(tree, texts)
  return texts
}

function listTexts(tree: LocaleTree, path: Path): PlacedText[] {
  if (typeof tree === 'string') return [{ path, text: tree }]
  if (typeof tree !== 'object' || tree === null) return []
  const entries: [string | number, LocaleTree][] = Array.isArray(tree)
    ? [...tree.entries()]
    : Object.entries(tree)
  return entries.flatMap(([key, item]) => listTexts(item, [...path, key]))
}

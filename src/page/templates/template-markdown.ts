import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { readTag, SEPARATOR, TemplateHtmlError } from './template-html.ts'
import { type Outline, outline } from './template-outline.ts'
import type { ParsedTemplate } from './template-survey.ts'

/** Marks of emphasis, links and code in one paragraph: each pair takes the parser a look at all others. */
const MOST_MARKS = 200
/** Quotations in quotations, and lists in lists. */
const DEEPEST = 16

/** Lists in lists are indented by their depth. */
const INDENTED = new RegExp(`^[ \\t]{${4 * DEEPEST + 1},}(?=\\S)`, 'mu')
const NESTED = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d+[.)])){${DEEPEST + 1},}`, 'mu')

/** What the Markdown that templates write would do otherwise than meant, each at its line and column. */
export function checkTemplateMarkdown(templates: readonly ParsedTemplate[]): Diagnostic[] {
  const partials = new Map(templates.map((each) => [each.name, each]))
  return templates
    .filter(({ name }) => !name.startsWith('partials/'))
    .flatMap((template) => checkOutline(outline(template, partials)))
}

function checkOutline({ markdown, placeAtOffset }: Outline): Diagnostic[] {
  const tooMuch = checkBounds(markdown, placeAtOffset)
  if (tooMuch) return [tooMuch]
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const found: Diagnostic[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const told = checkNode(node, placeAtOffset)
    if (told) found.push(told)
    if ('children' in node) waiting.push(...node.children)
  }
  return found
}

function checkNode(node: Nodes, placeAtOffset: (offset: number) => Place): Diagnostic | undefined {
  const start = node.position?.start.offset ?? 0
  if (node.type === 'code') {
    const message =
      node.lang === undefined || node.lang === null
        ? 'These words are indented so far that they would be printed as program code.'
        : 'These words would be printed as program code.'
    const hint = 'Indent them by at most three spaces, or as far as the item of a list that they belong to.'
    return error('template-markdown', message, placeAtOffset(start), hint)
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    const hint = 'Write `<div class="drawing NAME"></div>` for a drawing of the chapter, or delete it.'
    return error('template-markdown', 'A template prints no pictures.', placeAtOffset(start), hint)
  }
  if (node.type === 'html' && node.value !== SEPARATOR) return checkHtml(node.value, placeAtOffset(start))
  if (node.type === 'paragraph' && node.children[0]?.type === 'text') {
    const [signs] = /^#{1,6}(?=[^\s#])/u.exec(node.children[0].value) ?? []
    if (signs === undefined) return undefined
    const message = `\`${signs}\` is printed as it stands: without a space after it, it makes no heading.`
    return error('template-markdown', message, placeAtOffset(start), `Write a space after \`${signs}\`.`)
  }
  return undefined
}

function checkHtml(html: string, place: Place): Diagnostic | undefined {
  try {
    readTag(html)
    return undefined
  } catch (cause) {
    if (!(cause instanceof TemplateHtmlError)) throw cause
    return error('template-html', cause.message, place, cause.hint)
  }
}

/** Markdown that would take the parser minutes. */
function checkBounds(markdown: string, placeAtOffset: (offset: number) => Place): Diagnostic | undefined {
  for (const { 0: paragraph, index } of markdown.matchAll(/(?:[^\n]*\S[^\n]*\n?)+/gu)) {
    const marks = paragraph.match(/[*_`[\]<]/gu)?.length ?? 0
    if (marks > MOST_MARKS) {
      const message = `The paragraph has ${marks} of the characters \`*\`, \`_\`, \`[\`, \`]\`, \`<\` and backtick; it may have ${MOST_MARKS}.`
      return error(
        'template-bound',
        message,
        placeAtOffset(index),
        'Divide it, or put texts into the locale files.',
      )
    }
    const deep = NESTED.exec(paragraph) ?? INDENTED.exec(paragraph)
    if (!deep) continue
    const message = `Here begin more than ${DEEPEST} quotations or lists in each other.`
    return error('template-bound', message, placeAtOffset(index + deep.index), 'Write one of them.')
  }
  return undefined
}

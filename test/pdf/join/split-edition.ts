import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { scaffoldPage, scaffoldLetters, scaffoldRules } from '../../../src/page/edition/scaffold-page.ts'
import { usualFonts } from '../../../src/page/fonts/fonts.ts'
import { RESERVED } from '../../../src/page/edition/page-numbers.ts'
import { pageRules, type PageStyle, partPageRules } from '../../../src/page/edition/page-rules.ts'
import type { Side } from '../../../src/page/edition/side.ts'

/** Digits of the column of page numbers in the samples. */
export const COLUMN = 3

/** An edition's HTML in parts, each with its scaffold page. */
export interface SplitEdition {
  readonly parts: readonly string[]
  readonly sides: ReadonlyMap<string, Side>
}

interface Chapter {
  readonly id: string
  readonly html: string
}

/** Zeros for a page number, with the language that tells them from digits of the text. */
function hold(span: string, at: number, digits: number): string {
  return `${span} id="held-${at}-${digits}" lang="${RESERVED}">${'0'.repeat(digits)}`
}

/**
 * Cuts the HTML of a whole edition into parts of about so many chapters. A part has the margin boxes of both sides, zeros
 * for page numbers, and no blank pages.
 */
export function splitEdition(html: string, length: number, given?: ReadonlyMap<string, Side>): SplitEdition {
  const [head = '', body = ''] = html.split('<body>')
  const chapters = readChapters(body)
  const letters = scaffoldLetters(body)
  const groups = Array.from({ length: Math.ceil(chapters.length / length) }, (_, index) =>
    chapters.slice(index * length, (index + 1) * length),
  )
  const sides = given ?? new Map(chapters.flatMap((chapter) => readSide(chapter)))
  const styles = readStyles(head, chapters)
  const partHead = head.replace(pageRules(styles, 'a4'), `${partPageRules(styles, 'a4')}\n${scaffoldRules}`)
  if (partHead === head) throw new Error('the page rules were not found in the HTML')
  const texts = groups.map((group) => group.map((chapter) => chapter.html).join(''))
  const links = texts.map((text) => all(text, /href="#([^"]+)"/gu))
  const ids = texts.map((text) => all(text, /\sid="([^"]+)"/gu))
  const parts = texts.map((text, index) => {
    const own = ids[index] ?? new Set()
    const others = new Set(links.flatMap((each, other) => (other === index ? [] : [...each])))
    const sheet = scaffoldPage({
      faces: usualFonts.faces,
      has: () => true,
      letters: groups.length === 1 ? '' : letters,
      languages: ['az', 'en'],
      elsewhere: [...(links[index] ?? [])].filter((id) => !own.has(id)),
      wanted: [...own].filter((id) => others.has(id) || sides.has(id)),
    })
    const numbers = text
      .replaceAll(/(<span class="page(?:-number column)?")>\d+(?=<)/gu, (_, span: string, at: number) =>
        hold(span, at, COLUMN),
      )
      .replaceAll(
        /(<span class="(?:at|page-number(?: coordinator)?)")>(\d+)(?=<)/gu,
        (_, span: string, number: string, at: number) => hold(span, at, number.length),
      )
    const end = unified()
      .use(rehypeStringify)
      .stringify({ type: 'root', children: [sheet] })
    return `${partHead}<body>${numbers}${end}</body></html>`
  })
  return { parts, sides }
}

function readChapters(body: string): Chapter[] {
  return body.split(/(?=<section id="[^"]+" class="chapter)/u).flatMap((html) => {
    const id = /^<section id="([^"]+)"/u.exec(html)?.[1]
    return id === undefined
      ? []
      : [{ id, html: html.replace(/<div class="blank"><\/div>|<\/body>[^]*/gu, '') }]
  })
}

function readSide({ id, html }: Chapter): [string, Side][] {
  if (html.includes('class="chapter project"')) return [[id, 'left']]
  return html.includes('class="chapter right"') ? [[id, 'right']] : []
}

function readStyles(head: string, chapters: readonly Chapter[]): PageStyle[] {
  return chapters.map(({ id }) => {
    const rule = (side: Side): string =>
      new RegExp(`^@page ${id}:${side}\\{.*\\}$`, 'mu').exec(head)?.[0] ?? ''
    const words = (box: string, side: Side): string | undefined =>
      new RegExp(`@${box}\\{content:"((?:\\\\.|[^"\\\\])*)"`, 'u')
        .exec(rule(side))?.[1]
        ?.replaceAll(/\\(.)/gu, '$1')
    const [left, right] = [words('top-left', 'left'), words('top-right', 'right')]
    const foot = words('bottom-left', 'left')
    return {
      id,
      ligatures: !id.startsWith('az-'),
      landscape: false,
      display: new RegExp(`^@page ${id}\\{margin-top:var\\(--page-edge`, 'mu').test(head),
      raised: new RegExp(`^@page ${id}\\{margin-top:var\\(--page-raised`, 'mu').test(head),
      ...(left !== undefined && right !== undefined && { heads: { left, right } }),
      ...(foot !== undefined && { foot }),
    }
  })
}

function all(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, found = '']) => found))
}

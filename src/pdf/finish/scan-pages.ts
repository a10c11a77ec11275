import { setImmediate } from 'node:timers/promises'
import { readForm } from '../content/form.ts'
import { identity, multiply } from '../content/matrix.ts'
import type { Matrix } from '../content/matrix.ts'
import { DEEPEST_FORM, resourceNamed } from '../content/resources.ts'
import { entry, expectType } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfStream } from '../objects/types.ts'
import type { PageObject } from '../read/page-tree.ts'
import type { PdfDocument } from './document.ts'
import { finding } from './finding.ts'
import type { ConformanceFinding } from './finding.ts'
import { createFontReader } from './fonts.ts'
import type { UsedFont } from './fonts.ts'
import type { Piece } from './piece.ts'
import { scanContent } from './scan.ts'
import type { PaintedObject, ScannedContent } from './scan.ts'

/** What the content of all pages holds, each content stream once. */
export interface ScannedPages {
  /** By the object of the page or form. */
  readonly contents: ReadonlyMap<number, ScannedContent>
  /** By the object of the font. */
  readonly fonts: ReadonlyMap<number, UsedFont>
  readonly findings: readonly ConformanceFinding[]
  piece(stream: number, mcid: number): Piece | undefined
}

/** Goes through all pages, one after the other; other work may come between two. */
export async function scanPages(document: PdfDocument, pages: readonly PageObject[]): Promise<ScannedPages> {
  const { file } = document
  const contents = new Map<number, ScannedContent>()
  const fonts = new Map<number, UsedFont>()
  const findings: ConformanceFinding[] = []
  const readFont = createFontReader(document)
  const told = new Set<string>()
  const open: number[] = []
  const images = new Set<number>()

  const scan = (
    stream: number,
    content: PdfStream,
    resources: PdfDictionary,
    page: number,
    matrix: Matrix,
  ) => {
    const named = new Map<string, UsedFont>()
    const scanned = scanContent(
      decodeStream(content),
      { stream, page, matrix },
      {
        font(name, offset) {
          const known = named.get(name) ?? readFont(resourceNamed(file, resources, 'Font', name, offset))
          named.set(name, known)
          fonts.set(known.number, known)
          return known
        },
        paint: (name, offset, current) => paint(resources, name, offset, page, current),
        unmapped(font, code, before) {
          const key = `${font.number} ${code}`
          if (told.has(key)) return
          told.add(key)
          const what = `The font ${font.name} draws a character that stands for no letter`
          findings.push(
            finding('pdf-letter', what, 'Write it with other letters, or delete it.', page, before),
          )
        },
      },
    )
    contents.set(stream, scanned)
    return scanned
  }

  const paint = (
    resources: PdfDictionary,
    name: string,
    offset: number,
    page: number,
    matrix: Matrix,
  ): PaintedObject => {
    const to = resourceNamed(file, resources, 'XObject', name, offset)
    const object = expectType(file.get(to), 'stream', 'an object')
    const form = readForm(file, object)
    if (!form) {
      const isNew = !images.has(to.number)
      images.add(to.number)
      const colours = object.dictionary.entries.get('ColorSpace')
      if (isNew && colours?.type === 'name' && colours.value === 'DeviceCMYK') {
        findings.push(
          finding('pdf-colour', 'A picture is in the colours of a printing press', 'Save it in RGB.', page),
        )
      }
      return { kind: 'image' }
    }
    const earlier = contents.get(to.number)
    if (earlier && earlier.pieces.size > 0) {
      const what = 'A tagged part is painted twice'
      const hint = 'Remove masks and repeated effects from text.'
      findings.push(finding('pdf-painted-twice', what, hint, page, lastText(earlier)))
    }
    if (!earlier && (open.includes(to.number) || open.length === DEEPEST_FORM)) {
      throw new PdfSyntaxError(offset, `forms lie more than ${DEEPEST_FORM} deep, or one paints itself`)
    }
    open.push(to.number)
    const scanned =
      earlier ?? scan(to.number, object, form.resources ?? resources, page, multiply(form.matrix, matrix))
    open.pop()
    return scanned.pieces.size > 0
      ? { kind: 'tagged' }
      : { kind: 'plain', text: scanned.text, box: scanned.box }
  }

  for (const [index, { number, dictionary }] of pages.entries()) {
    const content = entry(file, dictionary, 'Contents', 'stream')
    const resources = entry(file, dictionary, 'Resources', 'dictionary')
    scan(number, content, resources, index + 1, identity)
    await setImmediate()
  }
  return {
    contents,
    fonts,
    findings,
    piece: (stream, mcid) => contents.get(stream)?.pieces.get(mcid),
  }
}

function lastText({ pieces }: ScannedContent): string {
  return [...pieces.values()].at(-1)?.text ?? ''
}

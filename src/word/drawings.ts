import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { classesOf } from '../page/html/classes.ts'
import { SKIP, visit } from '../page/html/visit.ts'
import { COLOURS } from './styles.ts'
import { LEFT_OUT } from './runs.ts'
import type { PictureOf } from './writing.ts'

/** Drawings of some chapters on one page, from which a browser takes a picture of each. */
export interface DrawingsPage {
  readonly html: string
  /** Ids of the drawings, each of which is shown alone if the address names it, and how large they are, in CSS px. */
  readonly drawings: readonly { readonly id: string; readonly width: number; readonly height: number }[]
  /** The pictures of the drawings, once they are taken. */
  readonly pictures: (taken: readonly Uint8Array[]) => PictureOf
}

/** A drawing for screens is half as large again as on paper: a point is 1.5 px there, and 4/3 px in Word. */
const SMALLER = 8 / 9
/** Nothing stands on a ground of colour in a Word file. */
const ON_PAPER = {
  ground: 'FFFFFF',
  'on-ground': COLOURS.data,
  'on-ground-2': COLOURS.back,
  'line-ground': COLOURS.rule,
  'tile-ground': COLOURS.tile,
}
const stringifier = unified().use(rehypeStringify)

/**
 * Puts every drawing of some chapters, each once, on a page; those for telephones are left out.
 * @param style of the page: its fonts and colours.
 */
export function drawingsPage(chapters: readonly Root[], style: string): DrawingsPage {
  const drawings = new Map<
    string,
    { readonly svg: Element; readonly width: number; readonly height: number }
  >()
  for (const chapter of chapters) {
    visit(chapter, 'element', (element) => {
      if (classesOf(element).some((each) => LEFT_OUT.includes(each))) return SKIP
      if (element.tagName !== 'svg') return undefined
      const [width, height] = [sideOf(element, 'width'), sideOf(element, 'height')]
      if (width > 0 && height > 0) drawings.set(keyOf(element), { svg: element, width, height })
      return SKIP
    })
  }
  const placed = [...drawings].map(([key, { svg, width, height }], index) => ({
    key,
    shown: { ...svg, properties: { ...svg.properties, width: String(width), height: String(height) } },
    box: { id: `drawing-${index + 1}`, width: Math.ceil(width), height: Math.ceil(height) },
  }))
  const own = Object.entries(ON_PAPER).map(([name, colour]) => `--color-${name}:#${colour}`)
  const html = stringifier.stringify({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h(
            'style',
            `${style}\n:root{${own.join(';')}}\nbody{margin:0}div{display:none}div:target,svg{display:block}`,
          ),
        ]),
        h(
          'body',
          placed.map(({ shown, box: { id } }) => h('div', { id }, [shown])),
        ),
      ]),
    ],
  })
  return {
    html,
    drawings: placed.map(({ box }) => box),
    pictures: (taken) => {
      const byKey = new Map(placed.map(({ key, box }, index) => [key, { bytes: taken[index], box }]))
      return (drawing) => {
        const found = byKey.get(keyOf(drawing))
        return found?.bytes && { bytes: found.bytes, width: found.box.width, height: found.box.height }
      }
    },
  }
}

/** What is drawn: its description may differ. */
function keyOf(svg: Element): string {
  const { ariaLabel: _label, role: _role, ariaHidden: _hidden, id: _id, ...properties } = svg.properties
  return stringifier.stringify({ type: 'root', children: [{ ...svg, properties }] })
}

function sideOf({ properties }: Element, side: 'width' | 'height'): number {
  return Number(properties[side] ?? 0) * SMALLER
}

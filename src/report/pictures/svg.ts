import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import { PictureError } from './picture.ts'
import { ATTRIBUTES, DROPPED, ELEMENTS, readStyle } from './svg-parts.ts'

/** Shapes in a picture, and groups in groups: drawings of offices have some hundred, and some ten. */
const MOST_ELEMENTS = 20_000
const DEEPEST = 60

const EXPORT = 'Export the drawing as “plain SVG”, with presentation attributes in the place of a stylesheet.'

/**
 * Reads an SVG picture (SVG 1.1) and takes over only what draws: shapes, text, colours, gradients. What could act or
 * load is refused, never dropped in silence; what drawing programs write for themselves is left out.
 * @throws {PictureError} with the place in the file.
 */
export function readSvg(source: string): Element {
  const root = parse(source)
  if (root.name !== 'svg') throw refused('The file is not an SVG picture.', root, EXPORT)
  let count = 0
  return { ...draw(root, 0), properties: { viewBox: viewBoxOf(root) } }

  function draw(element: XmlElement, depth: number): Element {
    count += 1
    if (depth > DEEPEST || count > MOST_ELEMENTS) {
      const message = `The picture has more than ${depth > DEEPEST ? `${DEEPEST} groups in each other` : `${MOST_ELEMENTS} shapes`}.`
      throw refused(message, element, 'Make it simpler, or save it as PNG.')
    }
    const children = element.children.flatMap((child): ElementContent[] => {
      if (child instanceof XmlText && (element.name === 'text' || element.name === 'tspan'))
        return [{ type: 'text', value: child.text }]
      if (!(child instanceof XmlElement) || isForeign(child.name) || DROPPED.includes(child.name)) return []
      if (ELEMENTS.includes(child.name)) return [draw(child, depth + 1)]
      throw refused(`A picture cannot have the element <${child.name}>.`, child, hintFor(child.name))
    })
    const drawn = s(element.name, attributesOf(element))
    return { ...drawn, children }
  }
}

function parse(source: string): XmlElement {
  try {
    const { root } = parseXml(source, { includeOffsets: true })
    if (root) return root
    throw new PictureError('The file is empty.', EXPORT, 0)
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause
    const [what = ''] = cause.message.split('\n')
    throw new PictureError(
      `The picture cannot be read: ${what.replace(/ \(line .*$/u, '')}.`,
      EXPORT,
      cause.pos,
    )
  }
}

/** What drawing programs write for themselves: `sodipodi:namedview`, `inkscape:label`. */
function isForeign(name: string): boolean {
  return name.includes(':') && !name.startsWith('xlink:')
}

function attributesOf(element: XmlElement): Record<string, string> {
  const taken: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    if (/^on/iu.test(name)) {
      throw refused(`A picture cannot do anything: \`${name}\` is a script.`, element, 'Delete it.')
    }
    if (name === 'href' || name === 'xlink:href') taken['xlink:href'] = inside(value, element)
    else if (name === 'style') {
      for (const [property, own] of readStyle(value)) taken[property] = safe(property, own, element)
    } else if (ATTRIBUTES.has(name)) taken[name] = safe(name, value, element)
  }
  return taken
}

/** Addresses lead to a part of the picture itself. */
function inside(address: string, element: XmlElement): string {
  if (/^#[\w.-]+$/u.test(address)) return address
  const message = `The picture loads something else: \`${address.slice(0, 40)}\`.`
  throw refused(message, element, 'Put it into the picture itself, or save the whole picture as PNG.')
}

/** A value that may be printed: `url(…)` only of a part of the picture itself. */
function safe(name: string, value: string, element: XmlElement): string {
  const [, address] = /url\(\s*['"]?([^'")]*)/iu.exec(value) ?? []
  if (address !== undefined) inside(address, element)
  const isEffect = ['filter', 'mask', 'mix-blend-mode'].includes(name)
  if (isEffect && !/^(?:none|normal)$/u.test(value)) {
    throw refused(
      `\`${name}\` is an effect that is not printed.`,
      element,
      'Take it out, or save the picture as PNG.',
    )
  }
  return value
}

/** A length in user units; nothing in any other. */
function size(value: string): number {
  return Number(/^(\d*\.?\d+)(?:px)?$/u.exec(value.trim())?.[1] ?? 0)
}

function viewBoxOf(root: XmlElement): string {
  const { viewBox, width = '', height = '' } = root.attributes
  const [, , w = 0, h = 0] = (viewBox ?? `0 0 ${size(width)} ${size(height)}`)
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  if (w > 0 && h > 0) return viewBox ?? `0 0 ${w} ${h}`
  throw refused('The picture does not say how large it is: it has no `viewBox`.', root, EXPORT)
}

function hintFor(name: string): string {
  if (name === 'style') return EXPORT
  if (name === 'image') return 'Save the whole picture as PNG.'
  return 'Take it out, or save the picture as PNG.'
}

function refused(message: string, { start }: XmlElement, hint: string): PictureError {
  return new PictureError(message, hint, start)
}

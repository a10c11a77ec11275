import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml'
import { type Diagnostic, DiagnosticError, error } from '../../diagnostics/diagnostic.ts'
import { type ReadFile, readVersion, type ReturnedText } from '../handed.ts'
import { QUESTION, XLIFF } from './write-xliff.ts'

/** States of a segment that somebody called finished. */
const FINISHED = ['translated', 'reviewed', 'final']
/** States of a text that was open when it was handed over. */
const OPEN = ['outdated', 'changed-on-both-sides', 'to-translate']

/** Reads XLIFF 2.0 that came back; codes that have no data are told. @throws {DiagnosticError} for another file. */
export function readXliff(source: string, name: string): ReadFile {
  const root = rootOf(source, name)
  const found: Diagnostic[] = []
  const texts = elementsIn(root, 'unit').flatMap((unit) => readUnit(unit, found))
  return { language: root.attributes['trgLang'] ?? '', texts, found }
}

function rootOf(source: string, name: string): XmlElement {
  const refuse = (why: string): DiagnosticError =>
    new DiagnosticError([
      error(
        'review-file',
        `${name} ${why}.`,
        undefined,
        'Make one with `npm run review:export -- --format xliff`.',
      ),
    ])
  let root: XmlElement | null
  try {
    ;({ root } = parseXml(source))
  } catch {
    throw refuse('is no XML')
  }
  if (root?.name !== 'xliff') throw refuse('is no XLIFF')
  if (root.attributes['xmlns'] !== XLIFF) throw refuse('is another version of XLIFF than 2.0')
  return root
}

function readUnit(unit: XmlElement, found: Diagnostic[]): ReturnedText[] {
  const key = unit.attributes['name'] ?? ''
  const where = `Unit ${unit.attributes['id'] ?? ''}`
  const notes = new Map(
    elementsIn(unit, 'note').map((note) => [note.attributes['category'] ?? '', note.text] as const),
  )
  const version = readVersion(notes.get('version') ?? '')
  if (key === '' || !version) return []
  const data = new Map(elementsIn(unit, 'data').map((each) => [each.attributes['id'] ?? '', each.text]))
  const segments = unit.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && ['segment', 'ignorable'].includes(child.name),
  )
  const read = (node: XmlElement): string =>
    textOf(node.children, data, (code) => lost(code, where, key, found))
  const before = found.length
  const translated = segments.map((segment) => {
    const [target] = elementsIn(segment, 'target')
    const [source] = elementsIn(segment, 'source')
    // Blanks between sentences that a tool divided.
    return target ? read(target) : segment.name === 'ignorable' && source ? read(source) : undefined
  })
  const isWhole = found.length === before && translated.every((each) => each !== undefined)
  const states = segments.filter(({ name }) => name === 'segment').map(({ attributes }) => attributes)
  const isFinished = states.every(({ state = 'initial' }) => FINISHED.includes(state))
  const isQuestion = states.some(({ subState }) => subState === QUESTION)
  return [
    {
      key,
      where,
      version,
      ...(isWhole && { translation: translated.join('') }),
      isRight: isFinished && OPEN.includes(notes.get('state') ?? ''),
      note: { isQuestion, comment: notes.get('comment') ?? '' },
    },
  ]
}

function lost(code: string, where: string, key: string, found: Diagnostic[]): void {
  const message = `${where}: the text ${key} has a code ${code} that has no data in its unit.`
  found.push(error('review-lost', message, undefined, 'Copy the codes from the source of this unit.'))
}

function textOf(
  nodes: readonly XmlNode[],
  data: ReadonlyMap<string, string>,
  lose: (code: string) => void,
): string {
  const code = (id: string | undefined): string => {
    if (id === undefined) return ''
    const text = data.get(id)
    if (text === undefined) lose(id)
    return text ?? ''
  }
  return nodes
    .map((node): string => {
      if (node instanceof XmlText) return node.text
      if (!(node instanceof XmlElement)) return ''
      const inner = (): string => textOf(node.children, data, lose)
      switch (node.name) {
        case 'ph':
        case 'sc':
        case 'ec':
          return code(node.attributes['dataRef'])
        case 'pc':
          return code(node.attributes['dataRefStart']) + inner() + code(node.attributes['dataRefEnd'])
        case 'cp':
          return String.fromCodePoint(Number.parseInt(node.attributes['hex'] ?? 'FFFD', 16))
        default:
          return inner()
      }
    })
    .join('')
}

function elementsIn(node: XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return []
    return child.name === name ? [child] : elementsIn(child, name)
  })
}

import { writeDifference } from '../../translation/word-difference.ts'
import { type Handed, type HandedPart, type HandedText, writeVersion } from '../handed.ts'
import { piecesOf } from './codes.ts'

/** The namespace of XLIFF 2.0 (OASIS). */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0'
/** The state of a segment that has a question. */
export const QUESTION = 'compendium:question'

/**
 * XLIFF 2.0 for translators' tools: a file a chapter, a unit a text. What is no word is a code whose signs stand in the data
 * of its unit, so that no tool changes it.
 */
export function writeXliff({ parts, tags }: Handed): string {
  const files = parts.map((part, index) => writeFile(part, index + 1))
  const head = `<xliff xmlns="${XLIFF}" version="2.0" srcLang="${attribute(tags.from)}" trgLang="${attribute(tags.to)}">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${files.join('')}</xliff>\n`
}

function writeFile({ heading, texts }: HandedPart, number: number): string {
  const units = texts.map((text, index) => writeUnit(text, `u${number}-${index + 1}`))
  return `  <file id="f${number}" original="${attribute(heading)}">\n${units.join('')}  </file>\n`
}

function writeUnit(text: HandedText, id: string): string {
  const { key, page, source, translation, state, difference, note: remark } = text
  const codes = new Codes()
  const [from, to] = [codes.write(source), translation === '' ? '' : codes.write(translation)]
  const notes = [
    note('version', writeVersion(text)),
    note('state', state),
    ...(page === undefined ? [] : [note('page', String(page))]),
    ...(difference ? [note('changed', writeDifference(difference))] : []),
    ...(remark.comment === '' ? [] : [note('comment', remark.comment)]),
  ]
  const segment = `state="${segmentState(text)}"${remark.isQuestion ? ` subState="${QUESTION}"` : ''}`
  const target = translation === '' ? '' : `        <target xml:space="preserve">${to}</target>\n`
  return `    <unit id="${id}" name="${attribute(key)}">
      <notes>
${notes.map((each) => `        ${each}\n`).join('')}      </notes>
${codes.data()}      <segment ${segment}>
        <source xml:space="preserve">${from}</source>
${target}      </segment>
    </unit>
`
}

function segmentState({ state }: HandedText): string {
  if (state === 'current') return 'final'
  return state === 'never-confirmed' ? 'translated' : 'initial'
}

/** The codes of a unit: the same one in both languages has the same number. */
class Codes {
  readonly #all: string[] = []

  write(markdown: string): string {
    const free = this.#all.map((text, index) => ({ text, id: index + 1 }))
    return piecesOf(markdown)
      .map(({ kind, text }) => {
        if (kind === 'words') return content(text)
        const at = free.findIndex((each) => each.text === text)
        const [known] = at < 0 ? [] : free.splice(at, 1)
        const id = known?.id ?? this.#all.push(text)
        return `<ph id="${id}" dataRef="d${id}" disp="${attribute(text.trim() === '' ? '↵' : text)}"/>`
      })
      .join('')
  }

  data(): string {
    if (this.#all.length === 0) return ''
    const each = this.#all.map(
      (text, index) => `        <data id="d${index + 1}" xml:space="preserve">${content(text)}</data>\n`,
    )
    return `      <originalData>\n${each.join('')}      </originalData>\n`
  }
}

function note(category: string, text: string): string {
  return `<note category="${category}">${content(text)}</note>`
}

function content(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

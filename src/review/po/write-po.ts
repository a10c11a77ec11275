import gettextParser, { type PoEntry } from 'gettext-parser'
import { writeDifference } from '../../translation/word-difference.ts'
import { type Handed, type HandedText, type HandedWords, writeVersion } from '../handed.ts'

/** Begins the comment of a question. */
export const QUESTION = '?'
/** Begins the line that tells what a text was when it was handed over. */
export const VERSION = 'version: '

/**
 * A bilingual PO file: the source is the msgid, the key the msgctxt. What is behind its source is fuzzy, with the source that
 * it was made from. References name files without lines, which would be others after each change.
 */
export function writePo({ parts, tags, words }: Handed): string {
  const translations: Record<string, Record<string, PoEntry>> = { '': { '': { msgid: '', msgstr: [''] } } }
  for (const { heading, texts } of parts)
    for (const text of texts)
      translations[text.key] = { [text.source]: entryOf(text, heading, tags.from, words) }
  const headers = {
    'Project-Id-Version': 'compendium',
    Language: tags.to.replace('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Source-Language': tags.from.replace('-', '_'),
  }
  return `${gettextParser.po.compile({ charset: 'utf-8', headers, translations }).toString('utf8').trimEnd()}\n`
}

function entryOf(text: HandedText, heading: string, from: string, { heads }: HandedWords): PoEntry {
  const { key, page, source, translation, state, sourceThen, difference, note } = text
  const isBehind = state === 'outdated' || state === 'changed-on-both-sides'
  const comment = `${note.isQuestion ? `${QUESTION} ` : ''}${note.comment}`.trim()
  const file = `locales/${from.split('-')[0]}/${key.slice(0, key.indexOf(':'))}.yaml`
  return {
    msgctxt: key,
    msgid: source,
    msgstr: [translation],
    comments: {
      ...(comment !== '' && { translator: comment }),
      extracted: [
        page === undefined ? heading : `${heading}; ${heads.page}: ${page}`,
        state,
        ...(difference ? [`${heads.changed}: ${writeDifference(difference)}`] : []),
        VERSION + writeVersion(text),
      ].join('\n'),
      reference: file,
      ...(isBehind && { flag: 'fuzzy' }),
      ...(isBehind && sourceThen !== undefined && { previous: `msgid ${JSON.stringify(sourceThen)}` }),
    },
  }
}

import type { Run } from '../../pdf/content/page-content.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { familyOf } from '../typeface.ts'

/** Codes and numbers are of no language: a word has small letters. */
const WORD = /\p{Ll}{3}/u
/** Addresses: lines without a space, with a dot or slash. */
const UNBROKEN = /^\S+$/u
const ADDRESS = /[./]/u
const ITALIC = /-.*it/iu

/**
 * Side by side the typeface is the one sign of a language: the first one is in serif, the second in sans, in text,
 * tables and drawings alike (page design 12 and 15.24). A name of the other language has the typeface of its sentence;
 * the red words are in italics of the sans in both.
 */
export const languageFace: PageRule = (page, expected) => {
  const { sideBySide, languages, textTypefaces, statementTypeface = '', neutralNames } = expected
  if (!sideBySide || page.chapter?.display === true) return []
  const serif = new Set(textTypefaces.map((name) => familyOf({ name })))
  const statement = familyOf({ name: statementTypeface })
  const isWritten = ({ text, font }: Run): boolean =>
    WORD.test(text) &&
    !ITALIC.test(font.name) &&
    familyOf(font) !== statement &&
    WORD.test(neutralNames.reduce((rest, name) => rest.replaceAll(name, ''), text))
  const isRight = (language: string, { font }: Run): boolean =>
    !languages.includes(language) || serif.has(familyOf(font)) === (language === languages[0])
  return firstOfEach(
    [...Map.groupBy(page.printed, ({ block }) => block)].flatMap(([block, lines]) => {
      if (lines.every(({ text }) => UNBROKEN.test(text)) && lines.some(({ text }) => ADDRESS.test(text)))
        return []
      // In a cell or a drawing each language stands by itself.
      const isSentence = block.role === 'P' || block.role === 'LI'
      const wrong = lines
        .flatMap(({ runs }) => runs)
        .find(
          (run) =>
            !isRight(page.languageOf(run), run) &&
            isWritten(run) &&
            !(isSentence && isRight(block.language, run)),
        )
      if (!wrong) return []
      const isFirst = page.languageOf(wrong) === languages[0]
      const found: DesignFinding = {
        code: 'page-language-face',
        page: page.number,
        message: `${quote(wrong.text)} is in the ${isFirst ? 'first language, but not in serif' : 'second language, but not in sans'}.`,
        words: wrong.text,
        hint: 'Give it `var(--font-text)` in the first language and `var(--font-data)` in the second, in `templates/styles/parallel.css`.',
      }
      return [[block, found] as const]
    }),
  )
}

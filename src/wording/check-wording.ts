import { type Diagnostic, information, warning } from '../diagnostics/diagnostic.ts'
import type { Language, LanguageRecord, LocaleFile, LocaleTree, Path, Report } from '../report/types.ts'
import { keyOf, writtenTexts } from '../translation/written-texts.ts'
import { commonRules, wordingModules } from './modules.ts'
import { pairRules } from './pair-rules.ts'
import { lastStop } from './rules/sentences.ts'
import { isTextCode, Silences } from './silences.ts'
import { mixedForms } from './two-forms.ts'
import { type AboutText, type Remark, wordsIn } from './wording.ts'

/** What somebody should look at in a text of the report. */
export interface WordingFinding extends Remark {
  /** `projects/dirna:aim`. */
  readonly key: string
  readonly language: Language
  /** The words that it speaks of, or the whole text. */
  readonly excerpt: string
  readonly diagnostic: Diagnostic
}

/** All that the rules of wording find, and comments that silence nothing. What a comment silences is left out. */
export interface CheckedWording {
  readonly found: readonly WordingFinding[]
  readonly silences: readonly Diagnostic[]
}

const oddForm: Remark = {
  code: 'wording-list-form',
  message: 'This item is a sentence with a verb, and all others of the list are nouns.',
  hint: 'Give all items one form.',
  start: 0,
  length: 0,
}

/** Names stand as their bearers write them. */
const NAMES: readonly string[] = ['organisations', 'countries']

type Checked = Pick<Report, 'languages' | 'locales' | 'languageRecords' | 'toTranslate'>

/** Reads the words of all texts in all languages, and each translation beside its source. */
export function checkWording(report: Checked): CheckedWording {
  const silences = new Map<LocaleFile, Silences>()
  const found = report.languages.flatMap((language) => {
    const record = report.languageRecords[language]?.value
    return record ? new Checker(report, language, record, silences).check() : []
  })
  const bad = [...silences.values()].flatMap((each) => [
    ...each.malformed(),
    ...each.unused((code) => !isTextCode(code)),
  ])
  return { found, silences: bad }
}

class Checker {
  readonly #report: Checked
  readonly #language: Language
  readonly #record: LanguageRecord
  readonly #silences: Map<LocaleFile, Silences>

  constructor(
    report: Checked,
    language: Language,
    record: LanguageRecord,
    silences: Map<LocaleFile, Silences>,
  ) {
    this.#report = report
    this.#language = language
    this.#record = record
    this.#silences = silences
    for (const file of Object.values(report.locales[language] ?? {})) silences.set(file, new Silences(file))
  }

  check(): WordingFinding[] {
    const texts = this.#texts()
    const { rules = [], names = [], twoForms = [] } = wordingModules[this.#language] ?? {}
    const prose = texts.filter((text) => !isName(text))
    return [
      ...prose.flatMap((text) =>
        [...commonRules, ...rules].flatMap((rule) =>
          rule(text).flatMap((remark) => this.#place(text, remark)),
        ),
      ),
      ...texts
        .filter(isName)
        .flatMap((text) =>
          names.flatMap((rule) => rule(text).flatMap((remark) => this.#place(text, remark))),
        ),
      ...mixedForms(prose, twoForms).flatMap(({ text, remark }) => this.#place(text, remark)),
      ...this.#lists(),
      ...this.#pairs(prose),
    ]
  }

  /** Texts that have words of their language. */
  #texts(): AboutText[] {
    const blank = this.#report.toTranslate[this.#language]
    return [...writtenTexts(this.#report, this.#language)]
      .filter(([key]) => blank?.has(key) !== true)
      .map(([key, { value, path }]) => {
        const namespace = key.slice(0, key.indexOf(':'))
        return { written: value, words: wordsIn(value), record: this.#record, namespace, path }
      })
  }

  #lists(): WordingFinding[] {
    return Object.entries(this.#report.locales[this.#language] ?? {}).flatMap(([namespace, { value }]) =>
      listsIn(value).flatMap(({ items, path }) => {
        const about = (index: number): AboutText => {
          const written = items[index] ?? ''
          return { written, words: written, record: this.#record, namespace, path: [...path, index] }
        }
        const stop = lastStop(items)
        const odd = wordingModules[this.#language]?.otherForm?.(items)
        return [
          ...(stop ? this.#place(about(items.length - 1), stop) : []),
          ...(odd === undefined ? [] : this.#place(about(odd), oddForm)),
        ]
      }),
    )
  }

  #pairs(texts: readonly AboutText[]): WordingFinding[] {
    const [first] = this.#report.languages
    const record = this.#report.languageRecords[first ?? '']?.value
    if (first === undefined || first === this.#language || !record) return []
    const sources = writtenTexts(this.#report, first)
    const pairs = texts.flatMap((translation) => {
      const key = keyOf(translation.namespace, translation.path)
      const source = sources.get(key)
      if (!source || translation.path.includes('title_parts')) return []
      const about = { ...translation, written: source.value, words: wordsIn(source.value), record }
      return [{ key, source: about, translation, placeOfSource: source.place }]
    })
    const rules = pairRules(this.#report, first, this.#language, pairs)
    return pairs.flatMap((pair) =>
      rules.flatMap((rule) => rule(pair).flatMap((remark) => this.#place(pair.translation, remark))),
    )
  }

  #place(text: AboutText, remark: Remark): WordingFinding[] {
    const { namespace, path, written } = text
    const file = this.#report.locales[this.#language]?.[namespace]
    if (!file || this.#silences.get(file)?.covers(path, remark.code)) return []
    const tell = remark.isInformation ? information : warning
    const place = remark.length > 0 ? file.placeInside(path, remark.start, remark.length) : file.place(path)
    const excerpt = remark.length > 0 ? written.slice(remark.start, remark.start + remark.length) : written
    const diagnostic = tell(remark.code, remark.message, place, remark.hint)
    return [{ ...remark, key: keyOf(namespace, path), language: this.#language, excerpt, diagnostic }]
  }
}

function isName({ namespace, path }: AboutText): boolean {
  return NAMES.includes(namespace) || (namespace.startsWith('projects/') && path[0] === 'names')
}

/** Lists of texts alone, wherever they stand in a file. */
function listsIn(tree: LocaleTree, path: Path = []): { items: readonly string[]; path: Path }[] {
  if (typeof tree === 'string') return []
  if (Array.isArray(tree)) {
    const items = tree as readonly LocaleTree[]
    if (items.every((item) => typeof item === 'string')) return [{ items, path }]
    return items.flatMap((item, index) => listsIn(item, [...path, index]))
  }
  return Object.entries(tree).flatMap(([key, child]) => listsIn(child, [...path, key]))
}

import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { KnownWording } from '../report/known-wording.ts'
import type { Language, Report } from '../report/types.ts'
import { checkWording, type WordingFinding } from './check-wording.ts'

/** What the check of wording found, divided by whether the editors know it. */
export interface JudgedWording {
  readonly fresh: readonly WordingFinding[]
  readonly known: readonly WordingFinding[]
  /** What the lists of known findings name and nothing finds any more, by languages. */
  readonly gone: ReadonlyMap<Language, readonly KnownWording[]>
  /** Comments that silence nothing. */
  readonly silences: readonly Diagnostic[]
}

type Judged = Parameters<typeof checkWording>[0] & Pick<Report, 'knownWording'>

/** Checks the wording of all texts, and puts aside what the editors know. */
export function judgeWording(report: Judged): JudgedWording {
  const { found, silences } = checkWording(report)
  const lists = new Map(
    report.languages.map((language) => [language, new Set(report.knownWording[language]?.map(idOf))]),
  )
  const isKnown = (finding: WordingFinding): boolean =>
    lists.get(finding.language)?.has(idOf(knownOf(finding, ''))) ?? false
  const ids = new Set(found.map((finding) => `${finding.language} ${idOf(knownOf(finding, ''))}`))
  const gone = report.languages.map((language): [Language, readonly KnownWording[]] => [
    language,
    (report.knownWording[language] ?? []).filter((each) => !ids.has(`${language} ${idOf(each)}`)),
  ])
  return {
    fresh: found.filter((finding) => !isKnown(finding)),
    known: found.filter(isKnown),
    gone: new Map(gone.filter(([, lines]) => lines.length > 0)),
    silences,
  }
}

/** A finding as a list has it. */
export function knownOf({ key, code, excerpt }: WordingFinding, reason: string): KnownWording {
  const words = createHash('sha256')
    .update(excerpt.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
    .digest('base64url')
    .slice(0, 10)
  return { key, code, words, reason }
}

/** What is told of the wording when the texts are validated: what nobody knows yet. */
export function tellWording(report: Judged): Diagnostic[] {
  const { fresh, silences } = judgeWording(report)
  return [...fresh.map(({ diagnostic }) => diagnostic), ...silences]
}

function idOf({ key, code, words }: KnownWording): string {
  return `${key} ${code} ${words}`
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LocaleFile, Report } from '../report/types.ts'
import { writtenTexts } from '../translation/written-texts.ts'
import { isTextCode, Silences } from './silences.ts'

/**
 * What loading the report told, without what comments above the texts silence (`# straight-quotes: the reason`), and with the
 * comments that silence nothing of it any more.
 */
export function unsilenced(
  report: Pick<Report, 'languages' | 'locales'>,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const files = report.languages.flatMap((language) =>
    Object.values(report.locales[language] ?? {}).map((file) => ({ language, file })),
  )
  const silences = new Map(files.map(({ file }) => [file.file, new Silences(file)]))
  const isSilent = ({ code, place }: Diagnostic): boolean => {
    if (!isTextCode(code) || !place) return false
    const own = files.find(({ file }) => file.file === place.file)
    const path = own && pathAt(report, own.language, own.file, place.line)
    return path !== undefined && silences.get(place.file)?.covers(path, code) === true
  }
  const told = found.filter((each) => each.severity === 'error' || !isSilent(each))
  return [...told, ...[...silences.values()].flatMap((each) => each.unused(isTextCode))]
}

/** The path of the text that a line of a file belongs to. */
function pathAt(report: Pick<Report, 'locales'>, language: string, { file }: LocaleFile, line: number) {
  const before = [...writtenTexts(report, language).values()].filter(
    ({ place }) => place.file === file && place.line <= line,
  )
  return before.toSorted((one, other) => one.place.line - other.place.line).at(-1)?.path
}

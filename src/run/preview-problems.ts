import { codeFrame } from '../cli/print-diagnostics.ts'
import { formatPlace } from '../diagnostics/place.ts'
import { readTextFile } from '../files/text-file.ts'
import type { Problem, Problems } from '../preview/answers.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PreviewState } from './preview-changes.ts'
import type { Workspace } from './preview-workspace.ts'

/** What is wrong with the files, in the words and with the lines of the terminal. */
export function toldProblems(workspace: Workspace, { found, isCurrent }: PreviewState): Problems {
  return { isCurrent, problems: found.map((each) => problemOf(workspace, each)) }
}

/** A mistake in the words and with the line of the terminal. */
export function problemOf(
  { inputs, shown }: Workspace,
  { severity, code, message, place, hint = '' }: Diagnostic,
): Problem {
  const source = place && readTextFile(inputs, place.file).source
  const own = place && shown?.columns.sources.all.find((each) => covers(each.place, place))
  return {
    severity,
    code,
    message,
    hint,
    at: place ? formatPlace(place) : '',
    frame: (place && source !== undefined && codeFrame(source, place)) || '',
    ref: own?.ref ?? '',
  }
}

function covers(value: NonNullable<Diagnostic['place']>, place: NonNullable<Diagnostic['place']>): boolean {
  return value.file === place.file && value.line === place.line
}

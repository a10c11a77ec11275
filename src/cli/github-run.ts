import { basename } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { gravestFirst, summary } from './print-diagnostics.ts'
import type { BuiltEdition } from '../run/earlier-build.ts'
import { formatPlace } from '../diagnostics/place.ts'

/** At most this many findings stand in the summary, which GitHub cuts off at 1 MB. */
const MOST_FINDINGS = 200

/**
 * The summary of a run of GitHub Actions, in its Markdown: the PDFs with pages, sizes and checksums, and what was found.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
 */
export function runSummary(editions: readonly BuiltEdition[], found: readonly Diagnostic[]): string {
  const files = editions.map(({ file, pages, size, sha256 }) => {
    return `| ${basename(file)} | ${pages} | ${Math.round(size / 1024)} kB | \`${sha256}\` |`
  })
  const findings = gravestFirst(found)
    .slice(0, MOST_FINDINGS)
    .map(({ severity, code, message, place, hint }) => {
      const where = place ? `\`${formatPlace(place)}\`` : ''
      return `| ${severity} | ${where} | ${cell(message)} ${cell(hint ?? '')} | ${code} |`
    })
  const more = found.length > MOST_FINDINGS ? [`… and ${found.length - MOST_FINDINGS} more`] : []
  const lines = [
    ...(files.length > 0
      ? ['| PDF | Pages | Size | SHA-256 |', '|---|--:|--:|---|', ...files]
      : ['No PDF was made.']),
    '',
    `**${summary(found)}**`,
    '',
    ...(findings.length > 0 ? ['| | Where | What | Code |', '|---|---|---|---|', ...findings] : []),
    ...more,
  ]
  return `${lines.join('\n')}\n`
}

/** Shown as it stands: a message quotes what editors write. */
function cell(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\|`*_<>[\]~&]/gu, (character) => `&#${character.codePointAt(0)};`)
}

import { codes } from '../src/diagnostics/codes.ts'
import { exitCodes } from '../src/cli/exit-codes.ts'

/** `docs/diagnostics.md`: every code with its cause and its cure, by the alphabet. */
export function diagnosticsPage(): string {
  const entries = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `# Diagnostics

Every mistake is shown with its place, a code, what is wrong, and what to do. Written by \`npm run diagnostics\` from
\`src/diagnostics/codes.ts\` and the files beside it; a test compares.

| Exit code | Meaning |
|---|---|
${exitCodes.map(([code, meaning]) => `| ${code} | ${meaning} |`).join('\n')}

| Severity | Meaning |
|---|---|
| error | the report would be wrong or unreadable: no PDF is replaced |
| warning | somebody should look; the PDFs are made (\`--strict\` makes what is found on pages an error) |
| information | a matter of taste; nothing has to be done |

${entries.map(entryText).join('\n')}`
}

function entryText([code, entry]: [string, (typeof codes)[keyof typeof codes]]): string {
  const severity = 'severity' in entry ? `\n**Severity:** ${entry.severity}. ${entry.why}\n` : ''
  return `## ${code}\n\n${entry.cause}\n${severity}\n**What to do:** ${entry.cure}\n`
}

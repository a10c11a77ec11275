import { codes } from '../src/codes.ts'

/** `docs/diagnostics.md`: every code with its cause and its cure, by the alphabet. */
export function diagnosticsPage(): string {
  const entries = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `# Diagnostics

Every mistake is shown with its place, a code, what is wrong, and what to do. Written by \`npm run diagnostics\` from
\`src/codes.ts\` and the files beside it; a test compares.

| Exit code | Meaning |
|---|---|
| 0 | done |
| 1 | mistakes in texts, records, templates or pages |
| 2 | wrong command line |
| 3 | the run could not be finished: browser, disk, another build in the folder |
| 4 | a mistake in the program itself |
| 129, 130, 143 | ended from outside: SIGHUP, Ctrl-C, SIGTERM |

${entries.map(([code, { cause, cure }]) => `## ${code}\n\n${cause}\n\n**What to do:** ${cure}\n`).join('\n')}`
}

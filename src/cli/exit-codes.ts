/** What a run ends with, and what that means: for `--help` and for docs/diagnostics.md. */
export const exitCodes: readonly (readonly [codes: string, meaning: string])[] = [
  ['0', 'done'],
  ['1', 'mistakes in texts, records, templates or pages'],
  ['2', 'wrong command line, or a folder for the results that must not be written to'],
  ['3', 'the run could not be finished: browser, disk, another build in the folder'],
  ['4', 'a bug in the program itself'],
  ['129, 130, 143', 'ended from outside: SIGHUP, Ctrl-C, SIGTERM'],
]

import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { ProjectFiles } from '../edit/project-files.ts'
import { contentOf } from '../edit/value-changes.ts'
import type { SeenValue, TextNote } from '../preview/answers.ts'
import { localeFile } from '../report/layout.ts'
import { valueAt } from '../report/value-at.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'

/**
 * What is other in the files by now than the page showed it: what was meant for the old value would overwrite the new one, or
 * fall on another item of its list.
 */
export function changedSince(files: ProjectFiles, seen: readonly SeenValue[]): Diagnostic[] {
  return seen.flatMap(({ ref, value }) => {
    const [language = '', name = '', key = ''] = ref.split(':')
    const file = language === 'data' ? `data/${name}.yaml` : localeFile(language, name)
    const path = key.split('.').map((part) => (/^\d+$/u.test(part) ? Number(part) : part))
    const source = files.read(file)
    const now = valueAt(contentOf(source), path)
    if (isSame(now, value)) return []
    const message = `\`${key}\` is ${inWords(now)} now; it was ${inWords(value)} when it was opened here, so nothing was written.`
    const hint = 'Look at it as it is now, and save again if yours is to stand.'
    return [error('edit-conflict', message, readYaml(file, source ?? '').place(path), hint)]
  })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function inWords(value: unknown): string {
  return value === undefined
    ? 'not there'
    : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
}

/** What is to be changed is not in the report any more: nothing is written, and that is said. */
export function goneText(ref: string): Diagnostic {
  const message = `\`${ref.slice(ref.indexOf(':') + 1)}\` is not in the report any more, so nothing was written.`
  return error('edit-unknown', message, undefined, 'It may have been taken away or renamed meanwhile.')
}

/** What is kept on a text of which nothing is said. */
export const NO_NOTE: TextNote = { isQuestion: false, comment: '' }

/** Somebody else said something of the text since it was opened. */
export function otherNote(file: string, key: string, { isQuestion, comment }: TextNote): Diagnostic {
  const now = comment === '' ? (isQuestion ? 'a question' : 'nothing') : `“${comment}”`
  const message = `Somebody changed what is said of \`${key}\` meanwhile, so nothing was written: it is ${now} now.`
  const hint = 'Look at it as it is now, and save again if yours is to stand.'
  return error('edit-conflict', message, { file, line: 1, column: 1 }, hint)
}

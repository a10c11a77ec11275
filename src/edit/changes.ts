import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import { addEntry, insertItem, moveItem, removeEntry, removeItem } from './list-edits.ts'
import { addChapter, addOrganisation, addProject } from './new-entries.ts'
import type { FileChange } from '../files/file-change.ts'
import type { ProjectFiles } from './project-files.ts'
import { addPartner, movePartner, orderProjects, removePartner, setFact } from './record-edits.ts'
import { removeOrganisation, removeProject } from './remove-entries.ts'
import { setText } from './text-edits.ts'

/** What edits make of the files, or everything that keeps them from being done. */
export type Changes =
  | { readonly changes: readonly FileChange[] }
  | { readonly refused: readonly Diagnostic[] }

/**
 * What edits change in the files of the project, all of them as one step: one after the other, or none. Nothing is
 * written. A value that stays the same changes no file. What the checks of the report say of the result is asked by
 * who writes it.
 */
export function changesOf(files: ProjectFiles, ...edits: readonly Edit[]): Changes {
  const draft = new Draft(files)
  try {
    for (const edit of edits) {
      make(draft, edit)
      // What follows may stand on what could not be done.
      if (draft.refused.length > 0) return { refused: draft.refused }
    }
    return { changes: draft.changes }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    const message = 'What is to be written has lists in lists without end.'
    return { refused: [error('edit-unwritable', message, undefined, 'Write it in the file itself.')] }
  }
}

function make(draft: Draft, edit: Edit): void {
  switch (edit.kind) {
    case 'set-text':
      return setText(draft, edit)
    case 'insert-item':
      return insertItem(draft, edit)
    case 'move-item':
      return moveItem(draft, edit)
    case 'remove-item':
      return removeItem(draft, edit)
    case 'add-entry':
      return addEntry(draft, edit)
    case 'remove-entry':
      return removeEntry(draft, edit)
    case 'set-fact':
      return setFact(draft, edit)
    case 'add-partner':
      return addPartner(draft, edit)
    case 'move-partner':
      return movePartner(draft, edit)
    case 'remove-partner':
      return removePartner(draft, edit)
    case 'order-projects':
      return orderProjects(draft, edit)
    case 'add-organisation':
      return addOrganisation(draft, edit)
    case 'add-project':
      return addProject(draft, edit)
    case 'remove-organisation':
      return removeOrganisation(draft, edit)
    case 'remove-project':
      return removeProject(draft, edit)
    case 'add-chapter':
      return addChapter(draft, edit)
  }
}

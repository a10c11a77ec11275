/** Codes for changes that the program makes in files for an editor: part of the catalogue in `codes.ts`. */
export const editCodes = {
  'edit-unknown': {
    cause: 'A text, a record or an item that was to be changed is not there, or not any more.',
    cure: 'Read the project again: somebody may have renamed or deleted it meanwhile.',
  },
  'edit-refused': {
    cause:
      'A change would leave what no report can have: a list without an item, an organisation twice in a project.',
    cure: 'Do what the message says first.',
  },
  'edit-unwritable': {
    cause:
      'A value cannot be changed by the program without changing something else in its file: the file is broken, or the value has a mark of YAML.',
    cure: 'Mend the file, or change the value in the file by hand.',
  },
} as const

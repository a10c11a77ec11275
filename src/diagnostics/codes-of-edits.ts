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
  'edit-conflict': {
    cause: 'A file was changed on the disk, or by somebody else, since it was read for a change.',
    cure: 'Look at both texts, and make the change again in the file as it is now.',
  },
  'edit-outside': {
    cause:
      'A file that was to be written is no record or text of the project, or leads to another file by a link.',
    cure: 'Put the file itself in its place in `data/` or `locales/`.',
  },
  'edit-not-written': {
    cause: 'The system refused to write a changed file: no rights, no room, or another program holds it.',
    cure: 'Do what the message says, and save again.',
  },
  'edit-unwritable': {
    cause:
      'A value cannot be changed by the program without changing something else in its file: the file is broken, or the value has a mark of YAML.',
    cure: 'Mend the file, or change the value in the file by hand.',
  },
} as const

/** Codes for a catalogue of many reports: part of the catalogue of codes in `codes.ts`. */
export const catalogueCodes = {
  'catalogue-file': {
    cause: 'There is no `catalogue.yaml`, or it names a folder that is not there.',
    cure: 'Correct the path, or go to the folder of the catalogue.',
    exit: 2,
  },
  'catalogue-report': {
    cause:
      'A folder among the reports of a catalogue is not called by country and period, or holds no report.',
    cure: 'Call it by the code of its country and its period, `az-2022-2024`, and put `data` and `locales` into it.',
  },
  'catalogue-twice': {
    cause: 'Two reports of a catalogue have a project with the same number.',
    cure: 'Leave the project in one of them.',
  },
  'catalogue-large': {
    cause: 'A report of a catalogue has more projects than one machine can hold well.',
    cure: 'Divide the report by periods or strands.',
  },
  'catalogue-store': {
    cause: 'The store of a catalogue cannot be reached, or another version of the program has laid it out.',
    cure: 'Correct its address and keys, or let the program make a new one in an empty place.',
    exit: 3,
  },
  'catalogue-engine': {
    cause: 'The queue of a catalogue cannot be reached, or is set up so that it loses work.',
    cure: 'Start the server, correct its address in COMPENDIUM_ENGINE, or build with `--local`.',
    exit: 3,
  },
  'catalogue-canary': {
    cause: 'A worker prints other bytes than this version of the program does elsewhere.',
    cure: 'Run `npm ci` there, and use the browser that comes with the project.',
    exit: 3,
  },
} as const

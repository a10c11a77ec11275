import { isUtf8 } from 'node:buffer'
import type { Inputs } from '../files/inputs.ts'
import { readTextFile } from '../files/text-file.ts'
import { readLanguages } from '../report/languages.ts'
import { roleOf, settingsFile } from '../report/layout.ts'
import type { Language } from '../report/types.ts'

/** The files of the project that an edit may change, as they were read. */
export interface ProjectFiles {
  /** The report's languages, the source first. */
  readonly languages: readonly Language[]
  /** The text of a file with every byte of it; nothing if it is not there, or not read as text. */
  readonly read: (path: string) => string | undefined
}

/** The files of what was read: nothing else of the disk is within reach of an edit. */
export function projectFiles(inputs: Inputs): ProjectFiles {
  return {
    languages: readLanguages(inputs, readTextFile(inputs, settingsFile).source),
    read: (path) => {
      const entry = inputs.entries.get(path)
      const isRead = roleOf(path) && typeof entry === 'object' && 'bytes' in entry
      // The decoder of the reader takes a byte order mark off; here it stays.
      return isRead && isUtf8(entry.bytes) ? entry.bytes.toString('utf8') : undefined
    },
  }
}

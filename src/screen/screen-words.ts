import type { Text } from '../diagnostics/text.ts'

/** What a screen says that a page shows by its type alone. */
export interface ScreenWords {
  /** Of the organisation that coordinates a project: `coordinator`. */
  readonly coordinator: Text
  /** Title of the chapter that an id of a print is in; it stands where a page number would. */
  readonly titleAt: (id: string) => Text | undefined
}

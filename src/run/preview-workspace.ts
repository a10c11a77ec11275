import { type Diagnostic, DiagnosticError } from '../diagnostics/diagnostic.ts'
import type { Caches } from '../files/cache.ts'
import { type Inputs, readInputs } from '../files/inputs.ts'
import { readTextFile } from '../files/text-file.ts'
import { inMemory } from '../files/memory-cache.ts'
import { reloadFile } from '../report/reload.ts'
import { type OpenProject, openProject, withReport } from './open-project.ts'
import { type PreviewColumns, previewColumns } from './preview-columns.ts'

/** Chapters, fonts and stylesheets that stay in memory at most. */
const KEPT = 400

/** The report as the files make it. */
export interface Shown {
  readonly project: OpenProject
  readonly columns: PreviewColumns
}

/** The report while its files change: what is wrong with them now, and what they made when they last were right. */
export interface Workspace {
  /** As the files are now. */
  readonly inputs: Inputs
  /** Nothing as long as they never were right. */
  readonly shown: Shown | undefined
  /** What is wrong, and what somebody should look at. */
  readonly found: readonly Diagnostic[]
  /** The report with one file that has changed, judged by itself; nothing if that cannot be done. */
  readonly glance: (file: string) => OpenProject | undefined
  /** Reads and checks everything as it is now. */
  readonly read: () => Promise<void>
  /** What would be wrong with other files. */
  readonly judge: (inputs: Inputs) => Promise<readonly Diagnostic[]>
  readonly caches: Caches
}

/** Opens a report that its files keep changing. @param root absolute folder of the project. */
export function openWorkspace(root: string, behind: Caches): Workspace {
  const caches = { fonts: inMemory(behind.fonts, KEPT), stages: inMemory(behind.stages, KEPT) }
  let inputs: Inputs = { root, entries: new Map() }
  let shown: Shown | undefined
  let found: readonly Diagnostic[] = []
  const show = (project: OpenProject): void => {
    shown = { project, columns: previewColumns(project, caches.stages) }
  }
  return {
    get inputs() {
      return inputs
    },
    get shown() {
      return shown
    },
    get found() {
      return found
    },
    caches,
    glance: (file) => {
      const now = shown && readIfPossible(root)
      if (!shown || !now) return undefined
      const { source } = readTextFile(now, file)
      const report = source === undefined ? undefined : reloadFile(shown.project.report, file, source)
      return report && withReport(shown.project, now, report, caches)
    },
    read: async () => {
      try {
        inputs = readInputs(root)
        const project = await openProject(inputs, caches)
        found = project.warnings
        show(project)
      } catch (cause) {
        found = diagnosticsOf(cause)
      }
    },
    judge: async (other) => {
      try {
        return (await openProject(other, caches)).warnings
      } catch (cause) {
        return diagnosticsOf(cause)
      }
    },
  }
}

/** Nothing if there is too much: that is told when everything is read. */
function readIfPossible(root: string): Inputs | undefined {
  try {
    return readInputs(root)
  } catch (cause) {
    diagnosticsOf(cause)
    return undefined
  }
}

function diagnosticsOf(cause: unknown): readonly Diagnostic[] {
  if (cause instanceof DiagnosticError) return cause.diagnostics
  throw cause
}

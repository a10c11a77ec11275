import { existsSync, linkSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { copyFile, readdir, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { isThere } from './folder.ts'
import { isResult, SUMS } from './out-folder.ts'
import { explained, sha256, syncFolder, UNFINISHED, writeNew } from './out.ts'

/** A finished file, by its name in the folder of the results. */
export interface Finished {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** What is about to be put in its place. */
interface Step {
  readonly name: string
  readonly sha256: string
  /** Whether a file of this name was there before. */
  readonly isNew: boolean
}

/** Stands in the folder of the stages from the moment when all new files are on the disk until all are in their place. */
const JOURNAL = 'publishing.json'
/** The end of the name of a file of the last build, kept until all of this one are in their place. */
const BEFORE = '.before'

/** Whether a build was ended while it put its files in their places. */
export function isHalfPublished(out: string): boolean {
  return existsSync(join(out, 'stages', JOURNAL))
}

/**
 * Puts finished files and their `SHA256SUMS` into the folder of the results: all of them, or none. The sums of files of
 * other kinds stay: books are made apart from PDFs. The disk has
 * everything before the first is renamed; a run that is ended in between is completed by `repairPublished`.
 * Only one build at a time may do this: see `claimFolder`.
 * @throws {DiagnosticError} `out-not-written`; the files of the last build are then as they were.
 */
export async function publish(out: string, files: readonly Finished[]): Promise<void> {
  const stages = join(out, 'stages')
  const sums = Buffer.from(sumsOf(out, files))
  const all = [...files, { name: SUMS, bytes: sums, sha256: sha256(sums) }]
  const steps = all.map(({ name, sha256: sum }): Step => {
    return { name, sha256: sum, isNew: !isThere(join(out, name)) }
  })
  try {
    for (const { name } of steps) refuseFolder(join(out, name))
    await Promise.all(
      all.map(({ name, bytes }) => {
        const unfinished = join(stages, name + UNFINISHED)
        return explained(unfinished, () => writeNew(unfinished, bytes, { sync: true }))
      }),
    )
    await explained(out, async () => {
      for (const { name, isNew } of steps) if (!isNew) await keep(out, name)
      await writeNew(join(stages, JOURNAL + UNFINISHED), JSON.stringify(steps), { sync: true })
      await rename(join(stages, JOURNAL + UNFINISHED), join(stages, JOURNAL))
    })
    await explained(out, () => putInPlace(out, steps))
  } finally {
    await tidy(stages)
  }
}

/** The lines of `SHA256SUMS`: of these files, and of those of other kinds that are still there. */
function sumsOf(out: string, files: readonly Finished[]): string {
  const kinds = new Set(files.map(({ name }) => extname(name)))
  const others = linesIn(join(out, SUMS)).filter(({ sha256: sum, name }) => {
    return isResult(name) && !kinds.has(extname(name)) && sumOf(join(out, name)) === sum
  })
  const lines = [...files, ...others].toSorted((one, other) =>
    compare(extname(one.name), extname(other.name)),
  )
  return lines.map(({ name, sha256: sum }) => `${sum}  ${name}\n`).join('')
}

function linesIn(file: string): { readonly sha256: string; readonly name: string }[] {
  const text = contentOf(file)?.toString() ?? ''
  return [...text.matchAll(/^([\da-f]{64}) {2}(.+)$/gmu)].map(([, sum = '', name = '']) => {
    return { sha256: sum, name }
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** Completes what a build was ended in the middle of, or undoes it. The folder must be claimed. */
export async function repairPublished(out: string): Promise<void> {
  const stages = join(out, 'stages')
  await explained(out, () => {
    if (!isHalfPublished(out)) return
    const steps = readJournal(join(stages, JOURNAL))
    if (steps.every((step) => isReady(out, step))) putInPlace(out, steps)
    else putBack(out, steps)
  })
  await tidy(stages)
}

/** Without a wait in between, so that no signal ends the program there: only SIGKILL and a power cut can. */
function putInPlace(out: string, steps: readonly Step[]): void {
  const stages = join(out, 'stages')
  syncFolder(stages)
  try {
    for (const { name } of steps) {
      const unfinished = join(stages, name + UNFINISHED)
      // What is there already was put there before the build was ended.
      if (existsSync(unfinished)) renameSync(unfinished, join(out, name))
    }
  } catch (cause) {
    putBack(out, steps)
    throw cause
  }
  syncFolder(out)
  rmSync(join(stages, JOURNAL), { force: true })
}

function putBack(out: string, steps: readonly Step[]): void {
  const stages = join(out, 'stages')
  for (const { name, isNew, sha256: sum } of steps) {
    const before = join(stages, name + BEFORE)
    if (existsSync(before)) renameSync(before, join(out, name))
    else if (isNew && sumOf(join(out, name)) === sum) rmSync(join(out, name))
  }
  syncFolder(out)
  rmSync(join(stages, JOURNAL), { force: true })
}

/** A second name for the file of the last build. */
async function keep(out: string, name: string): Promise<void> {
  const before = join(out, 'stages', name + BEFORE)
  rmSync(before, { recursive: true, force: true })
  try {
    linkSync(join(out, name), before)
  } catch {
    // Some disks have one name for each file.
    await copyFile(join(out, name), before)
  }
}

/** Removes what is of no use once all is in its place, or back in it. */
async function tidy(stages: string): Promise<void> {
  if (existsSync(join(stages, JOURNAL))) return
  for (const name of await readdir(stages).catch(() => [])) {
    if (name.endsWith(UNFINISHED) || name.endsWith(BEFORE)) {
      rmSync(join(stages, name), { recursive: true, force: true })
    }
  }
}

function isReady(out: string, { name, sha256: sum }: Step): boolean {
  const unfinished = join(out, 'stages', name + UNFINISHED)
  return sumOf(existsSync(unfinished) ? unfinished : join(out, name)) === sum
}

function readJournal(file: string): readonly Step[] {
  try {
    const steps = JSON.parse(readFileSync(file, 'utf8')) as readonly Step[]
    return steps.filter(({ name }) => isResult(name))
  } catch {
    return []
  }
}

function sumOf(file: string): string | undefined {
  const bytes = contentOf(file)
  return bytes && sha256(bytes)
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function refuseFolder(file: string): void {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) return
  const message = `${file} cannot be written: a folder stands in the place of the file.`
  const hint = 'Move or remove the folder, or build with `--out DIR`.'
  throw new DiagnosticError([error('out-not-written', message, undefined, hint)])
}

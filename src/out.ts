import { createHash } from 'node:crypto'
import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DiagnosticError, error } from './diagnostics.ts'
import { makeFolder } from './folder.ts'
import { isRunning } from './running.ts'

const UNFINISHED = '.part'

/** Writes a file for looking into, making its folder if needed. @throws {DiagnosticError} `out-not-written` */
export async function writeStage(file: string, content: string): Promise<void> {
  await explained(file, async () => {
    makeFolder(dirname(file))
    await writeFile(file, content)
  })
}

/**
 * Writes a result so that it is there whole or not at all: in the folder `stages` first, then moved.
 * @throws {DiagnosticError} `out-not-written`; the file of the last build is then untouched.
 */
export async function writeWhole(file: string, stages: string, content: Uint8Array): Promise<void> {
  const unfinished = join(stages, basename(file) + UNFINISHED)
  await explained(file, async () => {
    try {
      const handle = await open(unfinished, 'w')
      try {
        await handle.writeFile(content)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, file)
    } catch (cause) {
      await rm(unfinished, { force: true }).catch(() => {})
      throw cause
    }
  })
}

/** Writes `SHA256SUMS` for every PDF of the folder, as `sha256sum --check` reads it. */
export async function writeSums(folder: string, stages: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).toSorted()
  const lines = await Promise.all(
    names.map(async (name) => `${sha256(await readFile(join(folder, name)))}  ${name}\n`),
  )
  await writeWhole(join(folder, 'SHA256SUMS'), stages, Buffer.from(lines.join('')))
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads a file of an earlier run, or nothing if there is none. */
export async function readEarlier(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Makes the folder of the stages and claims it for this build, because two builds that write the same pages would
 * print each other's. What a killed build left unfinished is removed.
 * @returns gives the folder back.
 * @throws {DiagnosticError} `out-busy` if another build is at work there, `out-not-written` if it cannot be made.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const claim = join(folder, '.building')
  await explained(folder, async () => {
    makeFolder(folder)
    for (let tries = 0; !(await createClaim(claim)); tries += 1) {
      const owner = Number(await readEarlier(claim))
      if (tries > 2 || isRunning(owner)) throw busy(folder)
      await rm(claim, { force: true })
    }
    for (const name of await readdir(folder)) {
      if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true })
    }
  })
  return () => rm(claim, { force: true })
}

async function createClaim(claim: string): Promise<boolean> {
  try {
    await writeFile(claim, String(process.pid), { flag: 'wx' })
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
}

function busy(folder: string): DiagnosticError {
  const hint =
    'Wait until it has ended, or build into another folder with `--out DIR`. If none is at work, remove the file .building there.'
  return new DiagnosticError([error('out-busy', `Another build is writing into ${folder}.`, undefined, hint)])
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'a folder of the path cannot be made',
  EEXIST: 'a file stands in the place of the folder',
  EISDIR: 'a folder stands in the place of the file',
  EBUSY: 'another program holds it open',
}

async function explained(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    const reason = reasons[codeOf(cause) ?? '']
    if (reason === undefined) throw cause
    const hint = 'Make room or set the rights, close programs that show the PDF, or build with `--out DIR`.'
    throw new DiagnosticError([
      error('out-not-written', `${path} cannot be written: ${reason}.`, undefined, hint),
    ])
  }
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}

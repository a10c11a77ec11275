import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { readInputs } from '../src/files/inputs.ts'
import { build, type BuildOptions } from '../src/build.ts'
import { openCache } from '../src/files/cache-folder.ts'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { type PrintBrowser, startBrowser } from '../src/pdf/browser/browser.ts'
import { type PdfThreads, startPdfThreads } from '../src/run/pdf-threads.ts'
import { program, root } from './frozen-report.ts'

export { program, root }

/** What the builds of a test file share: starting a browser or a thread takes longer than most builds. */
let browser: Promise<PrintBrowser> | undefined
let threads: PdfThreads | undefined

/**
 * What the builds of all test files share: most change a sentence or a record, and print what is made from that. Where
 * a test is about printing itself, it keeps nothing or has a cache of its own; that a build from kept parts is the same
 * as a fresh one is tested in `run/kept-parts.test.ts`.
 */
export const sharedCaches = {
  fonts: openCache(join(inject('built'), 'fonts'), 'tests', Buffer.alloc(32)),
  stages: openCache(join(inject('built'), 'stages'), 'tests', Buffer.alloc(32)),
}

afterAll(async () => {
  await (await browser)?.close()
  await threads?.close()
})

function startShared(): Promise<PrintBrowser> {
  return (browser ??= startBrowser({
    cacheFolders: [join(program, 'node_modules', '.cache', 'compendium')],
    fontFolders,
    timeout: 60_000,
  }))
}

/** Builds a project folder as the command line does. */
export async function buildProject({
  browser: given,
  ...options
}: { readonly root: string; readonly out: string; readonly browser?: PrintBrowser } & Partial<
  Omit<BuildOptions, 'browser'>
>) {
  return build({
    strict: false,
    pdf: 'archive',
    progress: () => {},
    tabs: 2,
    caches: sharedCaches,
    inputs: readInputs(options.root),
    threads: (threads ??= startPdfThreads(2)),
    ...options,
    browser: { name: '', start: given ? () => Promise.resolve(given) : startShared },
  })
}

/** A copy of the frozen report in a temporary folder, to change at will. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-ə copy-'))
  for (const name of ['data', 'locales', 'templates']) {
    await cp(join(root, name), join(folder, name), { recursive: true })
  }
  return folder
}

/** A copy of the frozen report with the program in it, as a user has it: `src/cli/cli.ts` can be run there. */
export async function copyProgram(): Promise<string> {
  const folder = await copyProject()
  await cp(join(program, 'src'), join(folder, 'src'), { recursive: true })
  await symlink(join(program, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Changes a file of a project. @throws {Error} if the text to be changed is not in it. */
export async function changeFile(
  project: string,
  file: string,
  from: string | RegExp,
  to: string,
): Promise<void> {
  const path = join(project, file)
  const before = await readFile(path, 'utf8')
  const after = before.replace(from, () => to)
  if (after === before) throw new Error(`${String(from)} is not in ${file}`)
  await writeFile(path, after)
}

import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInputs } from '../src/files/inputs.ts'
import { build, type BuildOptions } from '../src/build.ts'
import { noCache } from '../src/files/cache.ts'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { type PrintBrowser, startBrowser } from '../src/pdf/browser/browser.ts'
import { program, root } from './frozen-report.ts'

export { program, root }

/** Builds a project folder as the command line does, with a browser of its own unless one is given. */
export async function buildProject({
  browser: given,
  ...options
}: { readonly root: string; readonly out: string; readonly browser?: PrintBrowser } & Partial<
  Omit<BuildOptions, 'browser'>
>) {
  let own: Promise<PrintBrowser> | undefined
  const start = (): Promise<PrintBrowser> =>
    (own ??= startBrowser({
      cacheFolders: [join(program, 'node_modules', '.cache', 'compendium')],
      fontFolders,
      timeout: 60_000,
    }))
  try {
    return await build({
      strict: false,
      pdf: 'archive',
      progress: () => {},
      tabs: 2,
      caches: { fonts: noCache, stages: noCache },
      inputs: readInputs(options.root),
      ...options,
      browser: { name: '', start: given ? () => Promise.resolve(given) : start },
    })
  } finally {
    await (await own)?.close()
  }
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

import { existsSync, lstatSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { isThere, makeFolder } from './folder.ts'
import { explained } from './out.ts'

/** Tells a folder of results from any other. */
const MARK = '.compendium'
const MARK_TEXT = 'The folder above holds results of `npm run build:report`, which may replace them.\n'
const PDF = /^compendium\.[\w-]+(?:\.[\w-]+)?(?:\.plain)?\.pdf$/u
const BOOK = /^compendium\.[\w-]+(?:\.[\w-]+)?\.(?:docx|epub)$/u
/** The file of the checksums. */
export const SUMS = 'SHA256SUMS'
/** The folder in it that drafts go to, so that none is taken for the report. */
export const DRAFT = 'draft'
/** What else a folder of results without a mark may hold: the stages of an older version, and what systems put there. */
const BESIDE = /^(?:stages|draft|review|\.DS_Store|Thumbs\.db|desktop\.ini)$/u
/** What the project's own folder holds; folders whose names begin with a dot count as well. */
const OWN = ['data', 'docs', 'locales', 'node_modules', 'scripts', 'src', 'templates', 'test']
const HINT = 'Name a folder that is empty or not there yet with `--out DIR`.'

/**
 * Makes the folder of the results and that of the stages in it, if results may be written there.
 * @throws {DiagnosticError} `out-folder` for a folder of the project, one that holds other things, and links in the
 *   place of folders; `out-not-written`.
 */
export async function makeOutFolder(root: string, out: string): Promise<void> {
  await explained(out, () => {
    refuseOwn(root, out)
    refuseLinks(out)
    refuseForeign(out)
  })
  const stages = join(out, 'stages')
  await explained(stages, () => {
    makeFolder(stages)
    if (!isThere(join(stages, MARK))) writeFileSync(join(stages, MARK), MARK_TEXT)
  })
}

/** Whether a folder holds results of this program. */
export function isOutFolder(out: string): boolean {
  return isThere(join(out, 'stages', MARK))
}

/** Whether a file of the folder of results is called so: a PDF, a book, or their sums. */
export function isResult(name: string): boolean {
  return PDF.test(name) || BOOK.test(name) || name === SUMS
}

/** The names of the PDFs that builds have put into a folder. */
export function listResults(out: string): string[] {
  return readdirSync(out)
    .filter((name) => PDF.test(name))
    .toSorted()
}

function refuseOwn(root: string, out: string): void {
  const [project, results] = [realpathSync(root), realPath(out)]
  const path = relative(project, results)
  const [first = ''] = path.split(sep)
  const isOutside = first === '..' || resolve(path) === path
  if (isOutside) {
    if (project.startsWith(results.endsWith(sep) ? results : results + sep))
      refuse(`${out} holds the project`)
    return
  }
  if (path === '') refuse(`${out} is the folder of the project itself`)
  if (first.startsWith('.') || OWN.includes(first)) refuse(`${out} is a folder of the project itself`)
}

function refuseForeign(out: string): void {
  if (!isThere(out) || isOutFolder(out)) return
  const stranger = readdirSync(out).find((name) => !isResult(name) && !BESIDE.test(name))
  if (stranger !== undefined) refuse(`${out} was not made by this program: it holds ${stranger}`)
}

/** Nothing is written through a link: it may lead to anything, and comes with a checkout unasked. */
function refuseLinks(out: string): void {
  const stages = join(out, 'stages')
  const below = isFolder(stages) ? readdirSync(stages, { withFileTypes: true }) : []
  const folders = below.filter((each) => each.isDirectory()).map(({ name }) => join(stages, name))
  const links = [...below, ...folders.flatMap((each) => readdirSync(each, { withFileTypes: true }))]
    .filter((each) => each.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name))
  const link = [out, stages].find(isLink) ?? links[0]
  if (link === undefined) return
  const hint = 'Remove the link, or name the folder that it leads to with `--out DIR`.'
  refuse(`${link} is a link, and nothing is written through links`, hint)
}

function refuse(what: string, hint = HINT): never {
  throw new DiagnosticError([error('out-folder', `${what}.`, undefined, hint)])
}

/** Without links, as far as it is there. */
function realPath(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder)
  const above = dirname(folder)
  return above === folder ? folder : join(realPath(above), relative(above, folder))
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

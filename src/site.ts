import { stopOnError, type Diagnostic } from './diagnostics/diagnostic.ts'
import type { Caches } from './files/cache.ts'
import type { Inputs } from './files/inputs.ts'
import { publishFolder, type FolderFile } from './files/publish-folder.ts'
import { readTextFile } from './files/text-file.ts'
import { claimOut } from './run/claim-out.ts'
import { openProject, type Stage } from './run/open-project.ts'
import { renderPairs, renderScreens } from './run/screen-edition.ts'
import { siteCovers } from './run/site-cover.ts'
import type { Drawer } from './run/take-pictures.ts'
import { siteLanguages } from './run/site-chapters.ts'
import { citationFiles, downloadFiles, listDownloads } from './run/site-downloads.ts'
import { siteFonts } from './run/site-fonts.ts'
import { rootFiles } from './run/site-root.ts'
import { siteScripts } from './run/site-scripts.ts'
import { pairFile, pairPages } from './run/site-pairs.ts'
import { sitePages } from './run/site-pages.ts'
import { checkAddresses } from './site/addresses.ts'
import { siteColours } from './site/colours.ts'

/** How all pages look. */
const STYLE = 'templates/site/site.css'
const COLOURS = 'templates/styles/tokens.css'

/** What a web edition is made from, and where it goes. */
export interface SiteOptions {
  readonly inputs: Inputs
  /** Absolute folder of the program. */
  readonly program: string
  /** Absolute folder of the results: the site is the folder `site` in it. */
  readonly out: string
  readonly caches: Caches
  /** Draws the covers that programs show with a link. */
  readonly browser: Drawer
  /** Whether it is a draft or a release, if it is either. */
  readonly stage?: Stage
  readonly progress: (stage: string, detail: string) => void
}

/** A web edition that was made. */
export interface BuiltSite {
  readonly pages: number
  readonly size: number
  readonly warnings: readonly Diagnostic[]
}

/**
 * The whole run of the web edition: records and locale files in, a folder of pages out. The folder changes only after every
 * page is right, and then as a whole.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files or templates.
 */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const { inputs, program, out, caches, browser, progress, stage } = options
  const release = await claimOut(inputs.root, out)
  try {
    const project = await openProject(inputs, caches, stage)
    progress('load', `${project.report.projects.length} projects`)
    const [style, tokens] = [readTextFile(inputs, STYLE), readTextFile(inputs, COLOURS)]
    stopOnError([...style.found, ...tokens.found])
    const downloads = await listDownloads(project, out)
    const screens = await renderScreens(project, caches.stages)
    const covers = await siteCovers(project, screens, caches.stages, browser)
    const languages = siteLanguages(project, screens, downloads, covers)
    stopOnError(languages.flatMap(({ chapters }) => checkAddresses(chapters)))
    const pages = [
      ...rootFiles(project.report, languages),
      ...languages.flatMap((language) =>
        sitePages(language, languages, (chapter) => pairFile(chapter, languages)),
      ),
      ...pairPages(await renderPairs(project, caches.stages), languages),
    ]
    const html = pages.map(({ bytes }) => Buffer.from(bytes).toString())
    const files: FolderFile[] = [
      ...pages,
      {
        path: 'assets/site.css',
        bytes: Buffer.from(siteColours(tokens.source ?? '') + (style.source ?? '')),
      },
      ...(await siteFonts(project.fonts, html, caches.fonts)),
      ...(await siteScripts(program, caches.fonts, ['place', 'search'])),
      ...covers,
      ...downloadFiles(downloads),
      ...languages.flatMap(({ cited, numbers }) => [...citationFiles(cited), ...numbers]),
    ]
    progress('site', `${files.length} files`)
    await publishFolder(out, 'site', files)
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    return {
      pages: files.filter(({ path }) => path.endsWith('.html')).length,
      size,
      warnings: project.warnings,
    }
  } finally {
    release()
  }
}

import type { FolderFile } from '../files/publish-folder.ts'
import type { Report } from '../report/types.ts'
import { pageFile } from '../site/addresses.ts'
import { choicePage, lostPage, type RootWords } from '../site/root-pages.ts'
import { type MappedPage, sitemap } from '../site/sitemap.ts'
import type { SiteLanguage } from './site-chapters.ts'
import { siteAddress } from './site-address.ts'

/** What stands at the root of the site: the choice of a language, the page for what is not found, and what robots read. */
export function rootFiles(report: Report, sites: readonly SiteLanguage[]): FolderFile[] {
  const [source = ''] = report.languages
  const address = siteAddress(report, source)
  const languages = sites.map(({ frame, language }): RootWords => {
    const own = frame.languageOf(language, pageFile(language, 'landing'))
    return { ...own, report: frame.report, lost: frame.words('lost') }
  })
  const files = [
    { path: 'index.html', text: choicePage(languages) },
    { path: '404.html', text: lostPage(languages, address) },
    { path: 'robots.txt', text: robots(address) },
    ...(address === '' ? [] : [{ path: 'sitemap.xml', text: sitemap(address, mapped(sites)) }]),
  ]
  return files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
}

function robots(address: string): string {
  return `User-agent: *\nAllow: /\n${address === '' ? '' : `Sitemap: ${address}sitemap.xml\n`}`
}

/** Every page that several languages have, in all of them. */
function mapped(sites: readonly SiteLanguage[]): MappedPage[] {
  const byPage = new Map<string, { tag: string; file: string }[]>()
  for (const { frame, language, chapters } of sites) {
    const files = [pageFile(language, 'landing'), ...chapters.map(({ file }) => file)]
    for (const file of files) {
      const name = file.slice(language.length)
      byPage.set(name, [...(byPage.get(name) ?? []), { tag: frame.tag, file }])
    }
  }
  return [...byPage.values()].map((languages) => ({ languages }))
}

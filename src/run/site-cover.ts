import type { Cache } from '../files/cache.ts'
import type { FolderFile } from '../files/publish-folder.ts'
import type { Language } from '../report/types.ts'
import type { SharedPicture } from '../site/structured-data.ts'
import { bookCovers } from './book-cover.ts'
import type { OpenProject } from './open-project.ts'
import type { ScreenLanguage } from './screen-edition.ts'
import { siteAddress } from './site-address.ts'
import type { Drawer } from './take-pictures.ts'

/** The cover of a language, for programs that show links. */
export interface SiteCover extends SharedPicture, FolderFile {
  readonly language: Language
}

/**
 * The covers of the languages, as pictures. Programs that show links ask for a whole address: without that of the website in
 * the records there are none.
 */
export async function siteCovers(
  project: OpenProject,
  screens: readonly ScreenLanguage[],
  cache: Cache,
  drawer: Drawer,
): Promise<SiteCover[]> {
  const online = screens.flatMap(({ language, translator }) => {
    const site = siteAddress(project.report, language)
    return site === '' ? [] : [{ language, translator, site }]
  })
  if (online.length === 0) return []
  const covers = await bookCovers(
    project,
    online.map(({ translator }) => [translator]),
    cache,
    drawer,
  )
  return covers.flatMap(({ picture: { bytes }, alternative }, index): SiteCover[] => {
    const { language = '', site = '' } = online[index] ?? {}
    const path = `assets/cover-${language}.png`
    return [{ language, path, bytes, address: site + path, alternative }]
  })
}

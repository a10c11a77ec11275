import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Diagnostic, error } from '../../diagnostics.ts'
import { didYouMean } from '../../suggest.ts'
import { leadsOut } from '../../text-file.ts'
import { PICTURES } from '../../pictures.ts'
import type { Picture } from './loads.ts'

/** Pictures that stylesheets print and that are not there, or that lead out of the project in `root`. */
export async function checkPictures(root: string, pictures: readonly Picture[]): Promise<Diagnostic[]> {
  const found = await Promise.all(
    pictures.map(async ({ file, place }): Promise<Diagnostic[]> => {
      if (await leadsOut(root, file)) {
        const message = `\`${file}\` is a link to a file outside the project.`
        return [error('style-load', message, place, 'Put the file itself in its place.')]
      }
      const about = await stat(join(root, file)).catch(() => undefined)
      if (about?.isFile()) return []
      const names = await readdir(join(root, PICTURES)).catch(() => [])
      const hint = didYouMean(basename(file), names, `Put it into \`${PICTURES}/\`, or delete the line.`)
      return [error('style-load', `There is no picture \`${file}\`.`, place, hint)]
    }),
  )
  return found.flat()
}

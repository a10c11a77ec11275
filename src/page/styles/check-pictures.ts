import { basename } from 'node:path'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Inputs, pathsIn } from '../../files/inputs.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { PICTURES } from '../../files/pictures.ts'
import type { Picture } from './loads.ts'

/** Pictures that stylesheets print and that are not there. One that cannot be read is told with the records. */
export function checkPictures(inputs: Inputs, pictures: readonly Picture[]): Diagnostic[] {
  const names = pathsIn(inputs, PICTURES).map((path) => basename(path))
  return pictures.flatMap(({ file, place }): Diagnostic[] => {
    if (typeof inputs.entries.get(file) === 'object') return []
    const hint = didYouMean(basename(file), names, `Put it into \`${PICTURES}/\`, or delete the line.`)
    return [error('style-load', `There is no picture \`${file}\`.`, place, hint)]
  })
}

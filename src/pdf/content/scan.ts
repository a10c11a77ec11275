import { entry, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { type PageObject, readPageSize } from '../read/page-tree.ts'
import { readContentFont } from './font.ts'
import { initialState } from './graphics-state.ts'
import { Interpreter, type Resources } from './interpreter.ts'
import { MarkedContent } from './marked-content.ts'
import { identity } from './matrix.ts'
import type { PageContent } from './page-content.ts'

/**
 * A reader of what each page shows, or only what it shows before its first clip. Of a page nothing is kept.
 * The reader throws a PdfSyntaxError for whatever the browser does not write.
 */
export function createPageScanner(file: PdfFile): (page: PageObject, until?: 'clip') => PageContent {
  const resources: Resources = {
    file,
    font(holder, name, offset) {
      const named = optionalEntry(file, holder, 'Font', 'dictionary')
      const font = named && optionalEntry(file, named, name, 'dictionary')
      if (!font) throw new PdfSyntaxError(offset, `the resources have no font /${name}`)
      return readContentFont(file, font)
    },
    form(holder, name, offset) {
      const named = optionalEntry(file, holder, 'XObject', 'dictionary')
      const reference = named && optionalEntry(file, named, name, 'reference')
      if (!named || !reference) throw new PdfSyntaxError(offset, `the resources have no object /${name}`)
      return { number: reference.number, stream: entry(file, named, name, 'stream') }
    },
  }

  return ({ number, dictionary }, until) => {
    const { width, height } = readPageSize(file, dictionary)
    const shown = { runs: [], painted: [] }
    new Interpreter(resources, shown).run({
      content: decodeStream(entry(file, dictionary, 'Contents', 'stream')),
      resources: entry(file, dictionary, 'Resources', 'dictionary'),
      state: initialState(identity, { left: 0, bottom: 0, right: width, top: height }),
      marks: new MarkedContent(number),
      holder: number,
      depth: 0,
      ...(until && { until }),
    })
    return { width, height, ...shown }
  }
}

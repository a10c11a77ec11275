import { x } from 'xastscript'
import type { ZipEntry } from '../files/zip.ts'
import { writeZip } from '../files/zip.ts'
import { writeXml } from './xml.ts'

/** The folder of the book in its archive. */
const FOLDER = 'EPUB'
const PACKAGE = 'package.opf'

/** A file of a book, from its folder. */
export interface BookFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Packs the files of a book into one (EPUB 3.3, section 4): what kind it is stands first, where any program finds it. */
export function packBook(opf: Uint8Array, files: readonly BookFile[]): Uint8Array {
  const mimetype: ZipEntry = { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), stored: true }
  return writeZip([
    mimetype,
    { path: 'META-INF/container.xml', bytes: container() },
    { path: `${FOLDER}/${PACKAGE}`, bytes: opf },
    ...files.map(({ file, bytes }) => ({ path: `${FOLDER}/${file}`, bytes })),
  ])
}

function container(): Uint8Array {
  const rootfile = { 'full-path': `${FOLDER}/${PACKAGE}`, 'media-type': 'application/oebps-package+xml' }
  return writeXml(
    x(null, [
      x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
        x('rootfiles', [x('rootfile', rootfile)]),
      ]),
    ]),
  )
}

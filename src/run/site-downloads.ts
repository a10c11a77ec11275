import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../files/out.ts'
import type { FolderFile } from '../files/publish-folder.ts'
import { bibtex, type Cited, ris } from '../site/citation.ts'
import type { Language, Report } from '../report/types.ts'
import type { OpenProject } from './open-project.ts'

/** A file that readers can take along. */
export interface Download {
  /** Its name in the folder of the downloads. */
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  /** The languages that it is in; none for data. */
  readonly edition?: string
}

/** Kinds of books that the last builds left beside the site. */
const BOOKS = /^compendium\.(?<edition>[\w-]+)\.(?<kind>pdf|epub|docx)$/u
const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What can be downloaded: the finished editions of the last builds in `out`, and the data of the report. */
export async function listDownloads(project: OpenProject, out: string): Promise<Download[]> {
  const names = (await readdir(out)).toSorted()
  const books = await Promise.all(
    names.flatMap((name) => {
      const { edition, kind = '' } = BOOKS.exec(name)?.groups ?? {}
      if (edition === undefined) return []
      return [
        readFile(join(out, name)).then((bytes): Download => {
          return { name, mime: MIMES[kind] ?? '', bytes, edition }
        }),
      ]
    }),
  )
  const data = (await project.attachments()).map(({ name, mime, bytes }): Download => ({ name, mime, bytes }))
  return [...books, ...data]
}

/** The files of the downloads, with their sums. */
export function downloadFiles(downloads: readonly Download[]): FolderFile[] {
  const sums = downloads.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')
  return [
    ...downloads.map(({ name, bytes }) => ({ path: `downloads/${name}`, bytes })),
    { path: 'downloads/SHA256SUMS', bytes: Buffer.from(sums) },
  ]
}

/** The citation as files for reference managers. */
export function citationFiles(cited: Cited): FolderFile[] {
  return [
    { path: `downloads/citation.${cited.language}.bib`, bytes: Buffer.from(bibtex(cited)) },
    { path: `downloads/citation.${cited.language}.ris`, bytes: Buffer.from(ris(cited)) },
  ]
}

/** What is stated of the report in a language. */
export function citedIn({ publication, settings }: Report, language: Language, title: string): Cited {
  const { author, editor, publisher, place, web } = publication.words[language] ?? {}
  const { isbn, issn, doi } = publication.numbers[language] ?? {}
  const { date } = settings.value.edition
  const stated = { author, editor, publisher, place, web, isbn, issn, doi }
  const given = Object.entries(stated).flatMap(([key, text]) => (text ? [[key, text.value] as const] : []))
  return { id: `compendium-${date.slice(0, 4)}`, title, language, date, ...Object.fromEntries(given) }
}

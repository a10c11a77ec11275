import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPieces } from './tree-text.ts'

/**
 * What the objects of a finished PDF say, by their numbers, as Latin-1 text: those of object streams (ISO 32000-1, 7.5.7),
 * and the dictionaries of streams.
 */
export function objectTexts(bytes: Uint8Array): Map<number, string> {
  const file = Buffer.from(bytes)
  const found = new Map<number, string>()
  for (const { 0: whole, 1: number, 2: dictionary = '', index } of file
    .toString('latin1')
    .matchAll(/(?<=\n)(\d+) 0 obj\n(<<.*?>>)stream\n/gsu)) {
    found.set(Number(number), dictionary)
    const [, first] = /\/Type\/ObjStm.*\/First (\d+)/su.exec(dictionary) ?? []
    if (first === undefined) continue
    const objects = inflateSync(file.subarray(index + whole.length)).toString('latin1')
    const head = objects.slice(0, Number(first)).trim().split(/\s+/u).map(Number)
    for (let at = 0; at < head.length; at += 2) {
      const next = head[at + 3]
      const [start, end] = [
        Number(first) + (head[at + 1] ?? 0),
        next === undefined ? undefined : Number(first) + next,
      ]
      found.set(head[at] ?? 0, objects.slice(start, end).trim())
    }
  }
  return found
}

/** The text of each note of a finished PDF by the name of its element. */
export async function noteTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const objects = objectTexts(bytes)
  const at = (number: number): string => objects.get(number) ?? ''
  const pages = numbersIn(/\/Kids\[(.*?)\]/su.exec(at(numberOf(at(1), 'Pages')))?.[1] ?? '')
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pieces = new Map<number, Map<number, string>>()
  const textOf = async (element: string, outer: number): Promise<string> => {
    const page = element.includes('/Pg ') ? numberOf(element, 'Pg') : outer
    const known = pieces.get(page) ?? (await readPieces(await pdf.getPage(pages.indexOf(page) + 1)))
    pieces.set(page, known)
    let text = ''
    for (const [, to, mcid] of kidsIn(element).matchAll(/(\d+) 0 R|(?<!\d)(\d+)/gu))
      text += to === undefined ? (known.get(Number(mcid)) ?? '') : await textOf(at(Number(to)), page)
    return text
  }
  const texts = new Map<string, string>()
  for (const object of objects.values()) {
    const [, id] = /^<<\/S\/Note.*?\/ID\((.*?)\)/su.exec(object) ?? []
    if (id !== undefined) texts.set(id, await textOf(object, pages[0] ?? 0))
  }
  await task.destroy()
  return texts
}

/** Kids of an element that are elements or content: active areas of links are left out. */
function kidsIn(element: string): string {
  const [, kids = ''] = /\/K(\[.*\]|(?: ?\d+)(?: 0 R)?)/su.exec(element) ?? []
  return kids.replaceAll(/<<.*?>>/gsu, '')
}

function numbersIn(references: string): number[] {
  return [...references.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number))
}

function numberOf(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(dictionary)?.[1] ?? 0)
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Changes a part of a Word file, and packs it again. */
export function editPart(file: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file)
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) })
}

/** Changes the document of a Word file. */
export function editDocument(file: Uint8Array, edit: (xml: string) => string): Uint8Array {
  return editPart(file, 'word/document.xml', edit)
}

/** The row of the table that holds some words. */
export function rowWith(xml: string, words: string): string {
  const row = xml.split(/(?=<w:tr>|<w:tr )/u).find((each) => each.includes(words))
  const end = row?.indexOf('</w:tr>') ?? -1
  if (row === undefined || end < 0) throw new Error(`no row with ${words}`)
  return row.slice(0, end + '</w:tr>'.length)
}

/** As Word does with "Track changes" on: the words are marked as deleted, others as inserted. */
export function trackChange(xml: string, words: string, others: string): string {
  const by = 'w:id="900" w:author="Aygün" w:date="2026-11-25T10:00:00Z"'
  return splitRun(
    xml,
    words,
    (properties) =>
      `<w:del ${by}><w:r>${properties}<w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>` +
      `<w:ins ${by}><w:r>${properties}<w:t xml:space="preserve">${others}</w:t></w:r></w:ins>`,
  )
}

/** As Word does with bold: a run of its own. */
export function makeBold(xml: string, words: string): string {
  return splitRun(
    xml,
    words,
    () => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`,
  )
}

/** A comment on some words. */
export function commentOn(xml: string, words: string, id: number): string {
  return splitRun(
    xml,
    words,
    (properties) =>
      `<w:commentRangeStart w:id="${id}"/><w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>` +
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  )
}

/** Cuts a run before and after some words, which become what is given. */
function splitRun(xml: string, words: string, replaced: (properties: string) => string): string {
  const at = xml.indexOf(words)
  if (at < 0 || xml.includes(words, at + 1)) throw new Error(`not once in the document: ${words}`)
  const start = xml.lastIndexOf('<w:r>', at)
  const end = xml.indexOf('</w:r>', at) + '</w:r>'.length
  const run = xml.slice(start, end)
  const properties = /<w:rPr>.*?<\/w:rPr>/u.exec(run)?.[0] ?? ''
  const [before = '', after = ''] = (/<w:t[^>]*>(.*)<\/w:t>/su.exec(run)?.[1] ?? '').split(words)
  const text = (each: string): string =>
    each === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${each}</w:t></w:r>`
  return xml.slice(0, start) + text(before) + replaced(properties) + text(after) + xml.slice(end)
}

/** Text of each character code of a font (ISO 32000-1, 9.10.3). */
export type UnicodeMap = ReadonlyMap<number, string>

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
`
const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
/** No more entries may stand in one block (Adobe Technical Note 5014, 1.4.1). */
const BLOCK = 100

/** Writes a map; codes have `length` bytes. */
export function writeUnicodeMap(map: UnicodeMap, length: 1 | 2): Uint8Array {
  const code = (value: number): string => `<${value.toString(16).padStart(length * 2, '0')}>`
  const lines = [...map].toSorted(([a], [b]) => a - b).map(([from, text]) => `${code(from)} <${hex(text)}>\n`)
  let written = `${HEAD}${code(0)} ${code(256 ** length - 1)}\nendcodespacerange\n`
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK)
    written += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`
  }
  return Buffer.from(written + TAIL, 'latin1')
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

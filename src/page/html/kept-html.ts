import type { Nodes, Root } from 'hast'
import { type Cache, keyOf, readKept } from '../../files/cache.ts'
import type { MarkdownContext } from './markdown.ts'
import type { Printed } from '../../diagnostics/text.ts'

/** An id as links write it. */
const ID = /#[\p{L}\p{N}_-]+/gu

/**
 * The HTML of a chapter as an earlier build made it of the same Markdown in the same surroundings, or made now and
 * kept.
 */
export async function keptHtml(
  cache: Cache,
  printed: Printed,
  context: MarkdownContext,
  make: () => Promise<Root>,
): Promise<Root> {
  const { notes, references, drawings, rules, ...rest } = context
  // What other chapters are called matters to those that name them: each knows its own ids only.
  const written = JSON.stringify(printed)
  const named = new Set(written.match(ID))
  const marks = [...notes].filter(([id]) => named.has(`#note-${id}`))
  const titles = [...references.titles]
    .filter(([id]) => named.has(`#${id}`))
    .map(([id, title]) => [id, references.words(title.value, ''), title.place])
  const key = keyOf(
    'chapter',
    written +
      JSON.stringify([
        rest,
        [...rules.values()].map(({ record }) => record),
        marks,
        titles,
        references.absent ?? [],
        [...(drawings ?? [])],
      ]),
  )
  const kept = await readKept(cache, key, parsed)
  if (kept) return kept
  const made = await make()
  dropPositions(made)
  await cache.write(key, Buffer.from(JSON.stringify(made)))
  return made
}

/** What was read of the same bytes before: a cache in memory gives the same each time. */
const read = new WeakMap<Buffer, Root>()

function parsed(bytes: Buffer): Root {
  const before = read.get(bytes)
  if (before) return before
  const now = JSON.parse(bytes.toString()) as Root
  read.set(bytes, now)
  return now
}

/** Positions in the Markdown have served: the places of the words are in the texts' data. */
function dropPositions(node: Nodes): void {
  delete node.position
  if ('children' in node) for (const child of node.children) dropPositions(child)
}

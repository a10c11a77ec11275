import type { Translator, TextTree } from '../../language/translate.ts'
import { readMarks, Text } from '../../diagnostics/text.ts'
import type { NoteMark } from '../html/plugins/rehype-note-marks.ts'
import { markedNotes } from './marked-notes.ts'

/** A note that a chapter of text has of its own, as the partial `own-notes` prints it. */
export interface OwnNote extends Required<NoteMark> {
  /** By which its texts mark it. */
  readonly id: string
  readonly text: Text
  /** What the way back to its mark is called for those who hear the page. */
  readonly backLabel: string
}

type Trees = Readonly<Record<string, TextTree | Readonly<Record<string, string>>>>

/** What the texts of these shapes hold, in the order in which it is printed. */
const READING_ORDER = [
  'title',
  'sections',
  'label',
  'paragraphs',
  'table',
  'figure',
  'caption',
  'head',
  'rows',
  'source',
]

/**
 * The notes under `notes` in the texts of a chapter, in the order in which its texts first mark them; those that no text
 * marks come last.
 * @param chapter its id, which the ids of the notes begin with: `az-methodology-note-sources`.
 */
export function ownNotes(texts: Trees, chapter: string, translator: Translator): OwnNote[] {
  const written = new Map(Object.values(texts).flatMap((text) => Object.entries(notesIn(text))))
  if (written.size === 0) return []
  const marked = Object.values(texts).flatMap((tree) => marksIn(tree))
  const order = new Set([...marked, ...written.keys()])
  return [...order]
    .flatMap((id) => ({ id, text: written.get(id) }))
    .flatMap(({ id, text }) => (text ? [{ id, text }] : []))
    .map(({ id, text }, index) => {
      const mark = letterOf(index)
      const label = (key: string): string => translator.translate(`labels:note.${key}`, { mark }).value
      return {
        id,
        text,
        mark,
        target: `${chapter}-note-${id}`,
        label: label('own'),
        back: `${chapter}-note-${id}-mark`,
        backLabel: label('back'),
      }
    })
}

function notesIn(tree: Trees[string]): Readonly<Record<string, Text>> {
  if (tree instanceof Text || isList(tree)) return {}
  const { notes } = tree as Readonly<Record<string, TextTree>>
  return (notes ?? {}) as Readonly<Record<string, Text>>
}

function marksIn(tree: TextTree | Trees[string] | string): string[] {
  if (typeof tree === 'string') return []
  if (tree instanceof Text) return markedNotes(readMarks(tree.toHTML()))
  if (isList(tree)) return tree.flatMap(marksIn)
  const held = tree as Readonly<Record<string, TextTree>>
  return READING_ORDER.flatMap((key) => (held[key] === undefined ? [] : marksIn(held[key])))
}

/** a to z, then aa to zz. */
function letterOf(index: number): string {
  const letter = String.fromCodePoint('a'.charCodeAt(0) + (index % LETTERS))
  return index < LETTERS ? letter : letterOf(Math.floor(index / LETTERS) - 1) + letter
}

const LETTERS = 26

function isList(tree: unknown): tree is readonly TextTree[] {
  return Array.isArray(tree)
}

/*
 * Who may import what in src/: a stage is a pure function of its inputs and knows no other stage. The run puts the
 * stages together: build.ts, run/ and cli/.
 */
import { dirname, relative, resolve } from 'node:path'

const SRC = resolve(import.meta.dirname, '../../src')

const EVERYTHING = ['']
const LEAVES = ['diagnostics/', 'files/']
/** What a report is: all rooms share its types. */
const TYPES = 'report/types.ts'

/**
 * Every file of src/ belongs to the first room whose name its path begins with. A room imports from itself and from what
 * is named here. CONTRIBUTING.md has the same table with words.
 */
export const rooms = {
  'build.ts': EVERYTHING,
  'site.ts': EVERYTHING,
  'books.ts': EVERYTHING,
  'review.ts': EVERYTHING,
  'preview.ts': EVERYTHING,
  'catalogue.ts': EVERYTHING,
  'cli/': EVERYTHING,
  'run/': EVERYTHING,
  'start/': [],
  'diagnostics/': [],
  'files/': ['diagnostics/'],
  'language/': [...LEAVES, TYPES],
  'report/': LEAVES,
  'edit/': [...LEAVES, 'report/', 'translation/'],
  'page/': [...LEAVES, TYPES, 'language/'],
  'screen/': [...LEAVES, TYPES, 'page/'],
  'site/': [...LEAVES, TYPES, 'language/', 'page/', 'screen/'],
  'translation/': [...LEAVES, TYPES, 'report/made-from.ts'],
  'wording/': [...LEAVES, TYPES, 'report/known-wording.ts', 'language/', 'translation/'],
  'review/': [...LEAVES, TYPES, 'report/review-notes.ts', 'translation/'],
  'word/': [...LEAVES, TYPES, 'language/', 'page/', 'screen/', 'translation/', 'review/'],
  'preview/': [...LEAVES, TYPES, 'page/', 'screen/', 'site/', 'translation/'],
  'book/': [...LEAVES, TYPES, 'page/', 'screen/'],
  'catalogue/': [...LEAVES, 'report/'],
  'design/': ['diagnostics/', TYPES, 'language/', 'pdf/objects/', 'pdf/read/', 'pdf/content/'],
  'pdf/browser/': LEAVES,
  'pdf/objects/': [],
  'pdf/read/': ['pdf/objects/'],
  'pdf/content/': ['pdf/objects/', 'pdf/read/'],
  'pdf/reduce/': ['pdf/objects/', 'pdf/read/'],
  'pdf/join/': ['pdf/objects/', 'pdf/read/', 'pdf/content/'],
  'pdf/finish/': ['diagnostics/', 'pdf/objects/', 'pdf/read/', 'pdf/content/'],
}

/** Rooms that meet the world outside: processes, the clock, the browser. */
const OUTSIDE = [
  'build.ts',
  'site.ts',
  'books.ts',
  'review.ts',
  'preview.ts',
  'catalogue.ts',
  'catalogue/',
  'cli/',
  'run/',
  'start/',
  'files/',
  'pdf/browser/',
]
const WORLD = /^(?:node:)?(?:child_process|os|perf_hooks|process|worker_threads)$|^puppeteer/u
const WORLD_GLOBALS = ['process', 'performance']

const imports = {
  create(context) {
    const file = relative(SRC, context.filename).replaceAll('\\', '/')
    if (file.startsWith('..')) return {}
    const room = roomOf(file)

    function check({ source }) {
      if (typeof source?.value !== 'string') return
      const message = refuse(source.value)
      if (message) context.report({ node: source, message })
    }

    function refuse(specifier) {
      if (!specifier.startsWith('.')) return WORLD.test(specifier) ? impure(specifier) : undefined
      const target = relative(SRC, resolve(dirname(context.filename), specifier)).replaceAll('\\', '/')
      const allowed = [room, ...rooms[room]]
      if (allowed.some((each) => target.startsWith(each))) return undefined
      return `${room} may import ${rooms[room].join(', ') || 'nothing outside of it'}: stages meet in run/ only.`
    }

    function impure(what) {
      if (OUTSIDE.includes(room)) return undefined
      return `${room} is a pure function of its inputs: hand in what it needs of ${what} from cli/.`
    }

    if (room === undefined) {
      return {
        Program: (node) =>
          context.report({ node, message: 'This file belongs to no room: see scripts/lint/rooms.mjs.' }),
      }
    }
    return {
      MemberExpression({ object }) {
        const message = WORLD_GLOBALS.includes(object.name) && impure(object.name)
        if (message) context.report({ node: object, message })
      },
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

/** The room that a file of src/ belongs to; nothing if none does. */
export function roomOf(file) {
  return Object.keys(rooms).find((room) => file.startsWith(room))
}

export default { meta: { name: 'rooms' }, rules: { imports } }

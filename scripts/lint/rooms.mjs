/*
 * Who may import what in src/: a stage is a pure function of its inputs and knows no other stage.
 * build.ts and cli.ts, and what else lies beside the rooms, put the stages together.
 */
import { dirname, relative, resolve } from 'node:path'

const SRC = resolve(import.meta.dirname, '../../src')

/** Files beside the rooms that every room may import, and that import only each other. */
const LEAVES = [
  'place.ts',
  'pictures.ts',
  'characters.ts',
  'diagnostics.ts',
  'severity.ts',
  'codes.ts',
  'codes-of-pdf.ts',
  'codes-of-files.ts',
  'codes-of-records.ts',
  'codes-of-text.ts',
  'codes-of-pages.ts',
  'codes-of-content.ts',
  'text.ts',
  'text-markdown.ts',
  'language-marks.ts',
  'suggest.ts',
  'folder.ts',
  'text-file.ts',
  'regular-file.ts',
  'inputs.ts',
  'cache.ts',
]
/** What a report is: all rooms share its types. */
const TYPES = 'report/types.ts'
/** Rooms, and the other rooms that each may import: page/ prints words that language/ has put right. */
const ROOMS = { report: [], language: [], page: ['language'], pdf: [] }
/** The world outside, which only pdf/ (the browser) and the files beside the rooms meet. */
const WORLD = /^(?:node:)?(?:child_process|os|perf_hooks|process|worker_threads)$|^puppeteer/u
const WORLD_GLOBALS = ['process', 'performance']

const rooms = {
  create(context) {
    const file = relative(SRC, context.filename).replaceAll('\\', '/')
    const [room] = file.split('/')
    const isLeaf = LEAVES.includes(file)
    if (file.startsWith('..') || !(isLeaf || room in ROOMS)) return {}

    function check({ source }) {
      if (typeof source?.value !== 'string') return
      const message = refuse(source.value)
      if (message) context.report({ node: source, message })
    }

    function refuse(specifier) {
      if (!specifier.startsWith('.')) {
        return WORLD.test(specifier) ? impure(specifier) : undefined
      }
      const target = relative(SRC, resolve(dirname(context.filename), specifier)).replaceAll('\\', '/')
      if (LEAVES.includes(target)) return undefined
      if (isLeaf) return `A leaf imports nothing but leaves (${LEAVES.join(', ')}).`
      const allowed = [room, ...ROOMS[room]]
      if (target === TYPES || allowed.some((each) => target.startsWith(`${each}/`))) return undefined
      return `${room}/ may import the leaves (${LEAVES.join(', ')}), ${TYPES} and ${allowed.map((each) => `${each}/`).join(', ')}: stages meet in build.ts only.`
    }

    function impure(what) {
      if (room === 'pdf') return undefined
      return `${isLeaf ? 'A leaf' : `${room}/`} is a pure function of its inputs: hand in what it needs of ${what} from cli.ts.`
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

export default { meta: { name: 'rooms' }, rules: { imports: rooms } }

import { h } from 'hastscript'
import type { Manifest } from '../manifest.ts'
import { type KeptDiagnostic, nameOfUnit } from '../unit.ts'
import { pageName, type PageWords, tableOf, textOf, writeFrame } from './frame.ts'
import { nameOf } from './published-pages.ts'

/** Warnings of a report that are written out. */
const MOST = 50

/** The state of a catalogue for those who keep it: what is shown of each report, since when, and what is wrong where. */
export function statusPages(manifest: Manifest, all: readonly PageWords[]) {
  return all.map((own) => {
    const { words } = own
    const rows = manifest.reports.map((report) => {
      const pages = report.files.reduce((sum, each) => sum + each.pages, 0)
      const kilobytes = report.files.reduce((sum, each) => sum + each.size, 0) / 1000
      const changed =
        report.files
          .map(({ since }) => since)
          .toSorted()
          .at(-1) ?? ''
      const warnings = report.warnings.filter(({ severity }) => severity === 'warning').length
      return [
        nameOf(own, report.about),
        words(report.isEarlier ? 'earlier' : 'current'),
        changed.slice(0, 10),
        own.number(report.files.length),
        own.number(pages),
        words('size').replace('{{number}}', own.number(Math.round(kilobytes))),
        own.number(warnings),
      ].map((value) => [textOf(value)])
    })
    const head = ['report', 'state', 'changed', 'files', 'pages', 'sizes', 'warnings'].map(words)
    const warned = manifest.reports.filter(({ warnings }) =>
      warnings.some(({ severity }) => severity === 'warning'),
    )
    const content = [
      tableOf(words('status'), head, rows),
      h('h2', words('failed')),
      ...(manifest.failed.length + manifest.missing.length === 0 ? [h('p', words('none'))] : []),
      ...manifest.failed.flatMap(({ unit, found }) => [
        h('h3', nameOfUnit(unit)),
        list(found.filter(({ severity }) => severity === 'error')),
      ]),
      ...(manifest.missing.length === 0
        ? []
        : [h('h3', words('missing')), h('p', manifest.missing.join(', '))]),
      ...(warned.length === 0 ? [] : [h('h2', words('warnings'))]),
      ...warned.flatMap(({ name, warnings }) => [
        h('h3', name),
        list(warnings.filter(({ severity }) => severity === 'warning').slice(0, MOST)),
      ]),
    ]
    return {
      path: pageName('status', own.language),
      bytes: writeFrame(own, all, { name: 'status', title: words('status'), content }),
    }
  })
}

/** What is wrong where, and what to do. The program speaks English. */
function list(found: readonly KeptDiagnostic[]) {
  return h(
    'ul',
    // oxlint-disable-next-line language/from-data -- the program’s own messages are English
    { lang: 'en' },
    found.map(({ place, message, hint = '' }) => {
      const where = place ? `${place.file}:${place.line}:${place.column} ` : ''
      return h('li', [h('strong', where), textOf(`${message} ${hint}`)])
    }),
  )
}

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Manifest, PublishedReport } from '../manifest.ts'
import type { PublishedPage } from '../publish-version.ts'
import type { About } from '../unit.ts'
import { pageName, type PageWords, tableOf, textOf, writeFrame } from './frame.ts'

/** What the script of the index searches, by language: a line for each report and project. */
const SEARCHED = (language: string): string => `assets/catalogue-${language}.js`
const SCRIPT = 'assets/catalogue.js'

type File = PublishedReport['files'][number]

/** The pages that readers of a catalogue begin with: all reports with a search, and of each its editions and projects. */
export function publishedPages(
  { reports }: Manifest,
  all: readonly PageWords[],
  fold: (text: string) => string,
): PublishedPage[] {
  return all.flatMap((own) => [
    indexPage(own, all, reports),
    { path: SEARCHED(own.language), bytes: searched(own, reports, fold) },
    ...reports.map((report) => reportPage(own, all, report)),
  ])
}

function indexPage(
  own: PageWords,
  all: readonly PageWords[],
  reports: readonly PublishedReport[],
): PublishedPage {
  const { words, language } = own
  const rows = reports.map((report) => [
    [h('a', { href: `${report.name}/${pageName('index', language)}` }, nameOf(own, report.about))],
    [textOf(yearsOf(report.about))],
    [textOf(own.number(Object.keys(report.projects).length))],
    filesOf(
      own,
      `${report.name}/`,
      report.files.filter(({ project }) => project === undefined),
    ),
  ])
  const said = { none: words('found_none'), one: words('found_one'), other: words('found_other') }
  const content = [
    h('form', { className: ['search'], role: 'search', hidden: true, dataLanguage: language }, [
      h('label', { htmlFor: 'q' }, words('search')),
      h(
        'p',
        { className: ['field'] },
        h('input', { id: 'q', name: 'q', type: 'search', autoComplete: 'off' }),
      ),
      h('p', {
        className: ['found'],
        ariaLive: 'polite',
        dataNone: said.none,
        dataOne: said.one,
        dataOther: said.other,
      }),
    ]),
    h('ol', { className: ['results'], hidden: true }),
    tableOf(words('title'), ['report', 'years', 'projects', 'files'].map(words), rows),
  ]
  const page = { name: 'index', title: words('title'), content, scripts: [SEARCHED(language), SCRIPT] }
  return { path: pageName('index', language), bytes: writeFrame(own, all, page) }
}

function reportPage(own: PageWords, all: readonly PageWords[], report: PublishedReport): PublishedPage {
  const { words, language } = own
  const name = `${report.name}/index`
  const projects = Object.entries(report.projects).map(([slug, about]) => [
    [textOf(nameOf(own, about)), h('span', { className: ['detail'] }, ` ${titleOf(own, about)}`)],
    [textOf(countriesOf(own, about))],
    [textOf(yearsOf(about))],
    filesOf(
      own,
      '',
      report.files.filter(({ project }) => project === slug),
    ),
  ])
  const whole = report.files.filter(({ project }) => project === undefined)
  const content: ElementContent[] = [
    ...(whole.length === 0
      ? []
      : [
          h(
            'ul',
            { className: ['downloads'] },
            whole.map((file) => h('li', fileLink(own, '', file))),
          ),
        ]),
    ...(projects.length === 0
      ? []
      : [
          h('h2', words('projects')),
          tableOf(words('projects'), ['project', 'countries', 'years', 'files'].map(words), projects),
        ]),
  ]
  return {
    path: pageName(name, language),
    bytes: writeFrame(own, all, { name, title: titleOf(own, report.about), content }),
  }
}

/** Folded words, what is shown, and where it leads. */
function searched(
  own: PageWords,
  reports: readonly PublishedReport[],
  fold: (text: string) => string,
): Uint8Array {
  const lines = reports.flatMap((report) => {
    const line = (about: About, address: string): readonly string[] => {
      const shown = `${nameOf(own, about)}: ${titleOf(own, about)}`
      const details = [countriesOf(own, about), yearsOf(about)].filter((each) => each !== '').join(' · ')
      return [
        fold(`${shown} ${details} ${Object.keys(about.countries).join(' ')} ${report.name}`),
        shown,
        details,
        address,
      ]
    }
    return [
      line(report.about, `${report.name}/${pageName('index', own.language)}`),
      ...Object.entries(report.projects).map(([slug, about]) => {
        const file = report.files.find(
          ({ project, path }) => project === slug && path.endsWith(`.${own.language}.pdf`),
        )
        const other = file ?? report.files.find(({ project }) => project === slug)
        return line(about, `${report.name}/${other?.path ?? ''}`)
      }),
    ]
  })
  return Buffer.from(`globalThis.CATALOGUE=${JSON.stringify(lines).replaceAll('<', String.raw`\u003c`)}\n`)
}

function filesOf(own: PageWords, folder: string, files: readonly File[]): ElementContent[] {
  return files.flatMap((file, index) => [
    ...(index === 0 ? [] : [textOf(', ')]),
    ...fileLink(own, folder, file),
  ])
}

/** `az (84 kB)`: by the edition or language in its name. */
function fileLink(own: PageWords, folder: string, { path, size }: File): ElementContent[] {
  const label =
    path
      .replace(/\.pdf$/u, '')
      .split('.')
      .at(-1) ?? path
  const bytes = own.words('size').replace('{{number}}', own.number(Math.max(1, Math.round(size / 1000))))
  return [h('a', { href: folder + path }, `PDF ${label}`), textOf(` ${bytes}`)]
}

function inLanguage(texts: Readonly<Record<string, string>>, { language }: PageWords): string {
  return texts[language] ?? Object.values(texts)[0] ?? ''
}

export function nameOf(own: PageWords, about: About): string {
  return inLanguage(about.names, own)
}

function titleOf(own: PageWords, about: About): string {
  return inLanguage(about.titles, own)
}

function countriesOf(own: PageWords, { countries }: About): string {
  return Object.values(countries)
    .map((names) => inLanguage(names, own))
    .join(', ')
}

function yearsOf({ years }: About): string {
  return [...new Set(years)].join('–')
}

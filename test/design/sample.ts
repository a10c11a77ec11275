import { otherForms } from '../../src/language/other-forms.ts'
import { rules } from '../language-rules.ts'
import { pathToFileURL } from 'node:url'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { usualFonts, fontFolders, statementFace } from '../../src/page/fonts/fonts.ts'
import type { ExpectedChapter, PageExpectation } from '../../src/design/check.ts'
import { enlargedRules, enlargementOf } from '../../src/page/edition/paper.ts'
import { reducePrint } from '../../src/pdf/reduce/reduce-print.ts'
import { checkPages } from './check-pages.ts'
import { write } from '../pdf/browser-fixture.ts'

/** A small document for one rule, and what the check says of it. */
export interface Sample {
  readonly title: string
  /** Its chapters: what stands in the body, each a `section`. */
  readonly body: string
  readonly style?: string
  readonly chapters?: readonly Partial<ExpectedChapter>[]
  readonly expected?: Partial<PageExpectation>
  /** The findings of the sample as `code, page: message`; none if it is right. */
  readonly finds: readonly string[]
}

const fonts = [...usualFonts.faces, statementFace]
  .map(
    ({ family, weight, style, file }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${pathToFileURL(file).href}") }`,
  )
  .join('\n')

const basic = `
  @page { size: A4; margin: 28mm 20mm 27mm }
  body { margin: 0; font: 400 10pt/14pt "Source Serif 4"; font-synthesis: none; orphans: 1; widows: 1 }
  :lang(az) { font-variant-ligatures: no-common-ligatures }
  section { break-before: page; border-top: 2.53125pt solid #1c1b19 }
  p, ul, h1, h2 { margin: 0; padding: 0 }
  p, ul { width: 111.7mm }
  a { color: inherit; text-decoration: none }
  h1 { font: 400 28pt/35pt "Source Serif 4" } h2 { font: 600 10.5pt/14pt "Source Sans 3" }
  strong { font: 600 9.5pt/14pt "Source Sans 3" }
  table { font: 400 8.5pt/10.5pt "Source Sans 3" } th { font-weight: 400; text-align: left }`

const chapter: ExpectedChapter = {
  id: 'az-one',
  name: 'foreword',
  language: 'az',
  heads: {},
  opener: true,
  display: false,
  small: false,
}

/** Prints a sample and checks it. */
export async function checkSample(browser: PrintBrowser, folder: string, sample: Sample): Promise<string[]> {
  const name = sample.title.replaceAll(/\W+/gu, '-')
  const htmlFile = write(
    folder,
    `${name}.html`,
    `<!doctype html><html lang="az"><meta charset="utf-8"><title>t</title><style>${fonts}${basic}${enlargedRules('a4')}${sample.style ?? ''}</style>${sample.body}</html>`,
  )
  const { bytes } = await browser.print({ htmlFile, roots: [folder, ...fontFolders] })
  const found = checkPages(reducePrint(bytes, enlargementOf('a4')), {
    edition: 'az',
    pixel: 0.75 / enlargementOf('a4'),
    sideBySide: false,
    chapters: (sample.chapters ?? [{}]).map((some) => ({ ...chapter, ...some })),
    contents: [],
    parts: [],
    typefaces: ['Source Serif 4', 'Source Sans 3'],
    languages: ['az', 'en'],
    textTypefaces: ['Source Serif 4'],
    neutralNames: ['DIRNA'],
    otherForms: otherForms(Object.values(rules)),
    joined: {
      afterNumber: rules.az.record.joined.after_number,
      beforeNumber: rules.az.record.joined.before_number,
    },
    withoutLigatures: ['az'],
    foreignWords: { az: ['Budget', 'not stated in the source'], en: ['Büdcə'] },
    placeOf: () => undefined,
    ...sample.expected,
  })
  return found.map(({ code, message }) => `${code}, ${message.replace(/^az, pages? /u, '')}`)
}

/** Lines of running text, each a paragraph. */
export function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `<p>Sətir ${index + 1}</p>`).join('')
}

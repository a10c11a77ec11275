import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Diagnostic, DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { buildProject, changeFile, copyProject } from './build-project.ts'
import { pdfText } from './pdf-bytes.ts'
import { type Document, openPdf } from './pdf-document.ts'

let project: string

beforeEach(async () => {
  project = await copyProject()
})

afterEach(() => rm(project, { recursive: true, force: true }))

function change(file: string, from: string | RegExp, to: string): Promise<void> {
  return changeFile(project, file, from, to)
}

async function buildEnglish(): Promise<Document> {
  await buildProject({ root: project, out: join(project, 'out'), editions: ['en'] })
  return openPdf(join(project, 'out', 'compendium.en.pdf'))
}

/** What a build is refused with. */
async function refusal(): Promise<readonly Diagnostic[]> {
  try {
    await buildEnglish()
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return error.diagnostics
  }
  return []
}

/** The same as `file:line:column code`. */
async function refusals(): Promise<string[]> {
  const found = await refusal()
  return found.map(({ place, code }) => `${place?.file}:${place?.line}:${place?.column} ${code}`)
}

describe('an editor', () => {
  it('changes a sentence and sees it on the page', async () => {
    await change('locales/en/introduction.yaml', 'greater', 'much greater')
    const { pages } = await buildEnglish()
    expect(pages[3]?.text.replaceAll(/\s+/gu, ' ')).toContain('much greater')
  })

  it('marks the language of words, which the PDF says to who hears them', async () => {
    await change('locales/en/introduction.yaml', 'greater', '[daha geniş]{lang=az}')
    const { pages } = await buildEnglish()
    expect(pages[3]?.text.replaceAll(/\s+/gu, ' ')).toContain('daha geniş accessibility')
    expect(pages[3]?.languages.get('az')?.trim()).toBe('daha geniş')
  })

  it('switches the notes off, and chapter, marks and the line about them are gone', async () => {
    await change('data/report.yaml', /^notes: on/mu, 'notes: off')
    const { pages, bookmarks } = await buildEnglish()
    expect(bookmarks.map(({ title }) => title)).not.toContain('Editorial notes')
    expect(pages.map(({ text }) => text).join('')).not.toContain('raised numeral')
    expect(pages.flatMap(({ links }) => links.filter(({ text }) => /^\d+$/u.test(text)))).toEqual([])
  })

  it('switches the funding statement on, and it stands in the imprint beside the emblem', async () => {
    await change('data/report.yaml', /^funding: off/mu, 'funding: on')
    const { pages } = await buildEnglish()
    expect(pages[1]?.text.replaceAll(/\s+/gu, ' ')).toContain('Co-funded by the European Union.')
    expect(pdfText(join(project, 'out', 'compendium.en.pdf')).includes('EBGaramond')).toBe(true)
  })

  it('writes a page more, and the spreads still start on a left page after a blank one', async () => {
    const paragraph = 'One more sentence that was not here before, long enough to fill a line. '.repeat(8)
    const more = Array.from({ length: 5 }, () => `    - ${paragraph}\n`).join('')
    for (const language of ['en', 'az']) {
      await change(`locales/${language}/overview.yaml`, '  paragraphs:\n', `  paragraphs:\n${more}`)
    }
    const { pages, destinations } = await buildEnglish()
    const start = destinations.get('en-glance') ?? 0
    expect(start).toBe((destinations.get('en-overview') ?? 0) + 3)
    expect(start % 2).toBe(0)
    expect(destinations.get('en-project-dirna')).toBe(start + 2)
    const blank = pages[start - 2]
    expect([blank?.text.trim(), blank?.margins]).toEqual(['', []])
  })

  it('gives the projects long titles, and the contents go over to another page with all closing chapters', async () => {
    for (const slug of ['dirna', 'engage', 'refresh', '3e-partnership', 'be-open', 'beaucoup']) {
      for (const language of ['az', 'en']) {
        const words = language === 'az' ? 'Azərbaycan və ali təhsil ' : 'Azerbaijan and higher education '
        const title = `title: ${words.repeat(9).trim()}\naim:`
        await change(`locales/${language}/projects/${slug}.yaml`, /^title:[^]*?^aim:/mu, title)
      }
    }
    const { warnings } = await buildProject({
      root: project,
      out: join(project, 'out'),
      editions: ['en', 'parallel'],
    })
    expect(warnings.filter(({ message }) => /, page [34]:/u.test(message))).toEqual([])
    for (const edition of ['en', 'parallel']) {
      const { pages } = await openPdf(join(project, 'out', `compendium.${edition}.pdf`))
      const [first, second] = pages.slice(2, 4).map(({ text }) => text)
      expect(first).toContain(edition === 'en' ? 'BEAUCOUP' : 'DIRNA')
      for (const title of ['Summary of achievements', 'Editorial notes']) {
        expect(first).not.toContain(title)
        expect(second).toContain(title)
      }
    }
  })

  it('writes an acronym of 25 letters, which breaks where it does not fit, and no page is made smaller', async () => {
    const acronym = 'DIRNADIRNADIRNADIRNADIRNA'
    await change('data/projects/dirna.yaml', 'acronym: DIRNA', `acronym: ${acronym}`)
    const { pages } = await buildEnglish()
    const opener = pages.find(({ text }) => text.includes('Project ID'))
    expect(opener?.text.replaceAll(/\s/gu, '')).toContain(acronym)
  })

  it('is told which text a stylesheet hides', async () => {
    await change(
      'templates/styles/print.css',
      '.lead {',
      '.challenges .text {\n  display: none;\n}\n\n.lead {',
    )
    expect(await refusals()).toContainEqual(
      expect.stringMatching(/^locales\/en\/challenges\.yaml:\d+:\d+ page-words-lost$/u),
    )
  })

  it('is told that a stylesheet takes the pages apart, and not that the program is at fault', async () => {
    for (const rule of [
      '* { float: left; position: absolute; }',
      'html { writing-mode: vertical-rl; }',
      // The notes lead back to marks in this text, which then are nowhere.
      '.opening .lead { display: none; }',
    ]) {
      await change('templates/styles/print.css', /$/u, `\n${rule}\n`)
      expect(await refusals()).toEqual([expect.stringMatching(/ print-unreadable$/u)])
      await change('templates/styles/print.css', `\n${rule}\n`, '')
    }
  })

  it('is told of a letter that the fonts lack, at the line where it stands', async () => {
    await change('locales/en/introduction.yaml', 'greater', 'greater 漢')
    expect(await refusals()).toEqual([
      expect.stringMatching(/^locales\/en\/introduction\.yaml:\d+:\d+ glyph-missing$/u),
    ])
  })

  it.each([
    ['₼', 'The character “₼” (U+20BC, the manat sign)', 'Write `manat`.'],
    ['re\u2011use', 'The character “\u2011” (U+2011, a no-break hyphen)', 'Write an ordinary hyphen, `-`'],
  ])('is told what to write for %s, at the character itself', async (typed, message, hint) => {
    await change('locales/en/introduction.yaml', 'greater', `greater ${typed}`)
    const found = await refusal()
    const file = await readFile(join(project, 'locales/en/introduction.yaml'), 'utf8')
    const letter = [...typed].find((each) => /[^a-z]/u.test(each)) ?? ''
    const line = file.split('\n').findIndex((each) => each.includes(letter))
    const column = (file.split('\n')[line] ?? '').indexOf(letter)
    expect(found).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
        place: { file: 'locales/en/introduction.yaml', line: line + 1, column: column + 1, length: 1 },
      }),
    ])
  })

  it('keeps the last good PDF when a build fails', async () => {
    await buildEnglish()
    const good = await readFile(join(project, 'out', 'compendium.en.pdf'))
    await change('data/projects/dirna.yaml', 'amount: 633292', 'amount: many')
    expect(await refusals()).toEqual([expect.stringMatching(/^data\/projects\/dirna\.yaml:\d+:\d+ /u)])
    expect(await readFile(join(project, 'out', 'compendium.en.pdf'))).toEqual(good)
  })
})

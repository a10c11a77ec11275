import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { listedChapters } from '../chapters/listed-chapters.ts'
import { usualLayout } from '../editions.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'

/** Folders beside those of the editions in the folder of the stages. */
const RESERVED = ['cache']

type Edition = NonNullable<Settings['editions']>[string]

/** Checks the editions of `data/report.yaml`: their names, their languages, and whether their layout fits them. */
export function checkEditions(settings: Sheet<Settings>): Diagnostic[] {
  if (!settings.reachable(['editions'])) return []
  return Object.entries(settings.value.editions ?? {}).flatMap(([name, edition]) =>
    settings.sound(['editions', name])
      ? [
          ...checkName(settings, name, edition),
          ...checkLanguages(settings, name, edition),
          ...checkLeftOut(settings, name, edition),
        ]
      : [],
  )
}

function checkName(settings: Sheet<Settings>, name: string, { languages }: Edition): Diagnostic[] {
  const place = settings.tree.keyPlace(['editions', name])
  if (RESERVED.includes(name)) {
    const message = `The name \`${name}\` is one that the program uses itself.`
    return [error('bad-edition', message, place, 'Give the edition another name.')]
  }
  const isLanguage = settings.reachable(['languages']) && settings.value.languages.includes(name)
  if (!isLanguage || (languages.length === 1 && languages[0] === name)) return []
  const message = `The edition \`${name}\` is called like a language, but is not the edition of that language alone.`
  return [
    error('bad-edition', message, place, 'Give it another name, such as one of all its languages: `az-en`.'),
  ]
}

function checkLanguages(settings: Sheet<Settings>, name: string, edition: Edition): Diagnostic[] {
  const { languages } = edition
  const path = ['editions', name, 'languages']
  const found = languages.flatMap((language, index) => {
    const place = settings.place([...path, index])
    if (languages.indexOf(language) < index) {
      const message = `The edition \`${name}\` has the language \`${language}\` twice.`
      return [error('repeated-language', message, place, 'Delete one of the two.')]
    }
    const known = settings.reachable(['languages']) ? settings.value.languages : languages
    if (known.includes(language)) return []
    const message = `The report is not written in \`${language}\`.`
    const hint = didYouMean(
      language,
      known,
      `Its languages are ${known.join(', ')}: correct it, or add it to them.`,
    )
    return [error('unknown-language', message, place, hint)]
  })
  const layout = edition.layout ?? usualLayout(languages)
  const count = languages.length
  const fits = { alone: count === 1, after: count > 1, beside: count === 2 }[layout]
  if (found.length > 0 || fits) return found
  const needs = {
    alone: 'is of one language',
    after: 'has two languages or more, one after the other',
    beside: 'has two languages, side by side',
  }[layout]
  const message = `An edition with the layout \`${layout}\` ${needs}; \`${name}\` has ${count}.`
  const place = settings.place(['editions', name, edition.layout ? 'layout' : 'languages'])
  const hint = {
    1: 'Leave the layout out.',
    2: 'Write `after`, one after the other, or `beside`, side by side.',
  }[count]
  return [error('bad-edition', message, place, hint ?? 'Write `after`: one after the other.')]
}

/** Each chapter that is left out is one of the report's, once, and some are left. */
function checkLeftOut(settings: Sheet<Settings>, name: string, edition: Edition): Diagnostic[] {
  const leftOut = edition.leave_out ?? []
  if (!settings.sound(['chapters'])) return []
  const known = [...new Set(listedChapters(settings).map((chapter) => chapter.name))]
  const path = ['editions', name, 'leave_out']
  const found = leftOut.flatMap((chapter, index) => {
    const place = settings.place([...path, index])
    if (leftOut.indexOf(chapter) < index) {
      const message = `The edition \`${name}\` leaves out \`${chapter}\` twice.`
      return [error('repeated-chapter', message, place, 'Delete one of the two.')]
    }
    if (known.includes(chapter)) return []
    const message = `The report has no chapter \`${chapter}\` to leave out.`
    const hint = didYouMean(chapter, known, `Its chapters are ${known.join(', ')}.`)
    return [error('unknown-chapter', message, place, hint)]
  })
  if (found.length > 0 || known.some((chapter) => !leftOut.includes(chapter))) return found
  const message = `The edition \`${name}\` leaves out every chapter.`
  return [error('bad-edition', message, settings.tree.keyPlace(path), 'Keep one at least.')]
}

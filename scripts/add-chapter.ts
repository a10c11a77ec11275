/**
 * Adds a chapter of texts: its file in every language with an empty place for each text, and its line in the list of chapters.
 * Asks for what is needed if it is called on a terminal without it.
 *
 *     npm run add:chapter -- methodology --shape sections --before achievements --title en=Methodology
 *
 * Exit codes: 0 written; 1 refused, nothing was written; 2 wrong command line.
 */
import { languageName } from '../src/diagnostics/language-name.ts'
import { plainShapes } from '../src/report/chapters/shapes.ts'
import { localeFile, settingsFile } from '../src/report/layout.ts'
import { addEntry, type NewEntry } from './new-entry/add-entry.ts'
import { inLanguages, one } from './new-entry/given.ts'
import { wrongName } from './new-entry/questions.ts'

const entry: NewEntry = {
  usage: `Name the chapter: npm run add:chapter -- methodology --shape sections
  --shape prose (paragraphs) | sections (paragraphs under labels) | items (points under heads)
  --title az=… (again for each language)  --before CHAPTER
`,
  flags: [
    { name: 'shape', form: 'one' },
    { name: 'title', form: 'in-languages' },
    { name: 'before', form: 'one' },
  ],
  questions: [
    {
      text: 'Name in files and links, small letters and hyphens (methodology)',
      isRequired: true,
      wrong: wrongName,
    },
    {
      flag: 'shape',
      text: 'Shape: prose (paragraphs), sections (paragraphs under labels) or items (points under heads)',
      isRequired: true,
    },
    { flag: 'before', text: 'Comes before the chapter, by its name in data/report.yaml (Enter: at the end)' },
    { flag: 'title', text: 'Title', inLanguages: true },
  ],
  edit: (given) => {
    const shape = plainShapes.find((each) => each === one(given, 'shape'))
    if (!shape) return `--shape: \`${one(given, 'shape')}\` is not a shape. Write ${plainShapes.join(', ')}.`
    const before = one(given, 'before')
    return {
      kind: 'add-chapter',
      name: given.id,
      shape,
      titles: inLanguages(given, 'title'),
      ...(before !== undefined && { before }),
    }
  },
  next: ({ id }, languages) => [
    ...languages.map((language, index) => {
      const what = index === 0 ? `Write the ${languageName(language)} texts in` : 'Translate them in'
      return `${what} ${localeFile(language, id)}, behind their keys; another paragraph is another dash.`
    }),
    'npm run validate tells what is still missing.',
    `Its place is its line under \`chapters\` in ${settingsFile}: move the line to move the chapter.`,
  ],
}

process.exitCode = await addEntry(entry, process.argv.slice(2))

/**
 * Makes the files of a new language from those of the source: `npm run add:language -- ka`. What is there already stays
 * as it is. Prints what comes next.
 */
import { join } from 'node:path'
import { isLanguage, languageName } from '../src/diagnostics/language-name.ts'
import { addLanguage } from './new-language/add.ts'

const [code = '', ...others] = process.argv.slice(2)
if (code === '' || others.length > 0 || !/^[a-z]/u.test(code) || !isLanguage(code)) {
  const unknown = code === '' ? '' : `No language has the code “${[code, ...others].join(' ')}”.\n`
  const hint = 'Name one language by its code of ISO 639, in small letters: npm run add:language -- ka\n'
  process.stderr.write(unknown + hint)
  process.exitCode = 2
} else {
  const { made, refused } = await addLanguage(join(import.meta.dirname, '..'), code)
  if (refused !== undefined) {
    process.stderr.write(`${refused}\n`)
    process.exitCode = 1
  } else {
    const name = languageName(code)
    process.stdout.write(`${made.map((file) => `made  ${file}`).join('\n')}\n\nNext, in this order:
1. Read locales/${code}/language.yaml: how ${name} writes numbers, dates, money and quotation marks.
2. npm run validate
   It tells the words that the locale files of all languages need for ${name}: the name of its edition,
   heads of columns. Add them.
3. Translate the other files of locales/${code}. Each has a line at its top that says so: delete it when the
   texts are ${name}. Until then npm run validate tells which are not.
4. npm run build:report -- --edition ${code.toLocaleLowerCase('en')}
`)
  }
}

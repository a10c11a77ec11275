import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { templateFile } from '../layout.ts'
import type { ListedChapter } from './listed-chapters.ts'

/**
 * What is wrong with the list of chapters, before any chapter is looked at.
 * @param templates names of all templates.
 * @param texts that at least one language has.
 * @returns the first mistake of each item, by the item.
 */
export function checkList(
  listed: readonly ListedChapter[],
  templates: readonly string[],
  texts: ReadonlySet<string>,
): ReadonlyMap<ListedChapter, Diagnostic> {
  return new Map(
    listed.flatMap((each) => {
      const mistake =
        repeated(each, listed) ?? unknown(each, listed, templates) ?? withoutTexts(each, listed, texts)
      return mistake ? [[each, mistake] as const] : []
    }),
  )
}

function repeated(each: ListedChapter, listed: readonly ListedChapter[]): Diagnostic | undefined {
  const first = listed.find(({ name, group }) => name === each.name && group === each.group)
  if (first === each || !first) return undefined
  const message = `The chapter \`${each.name}\` is listed twice: also in line ${first.place.line}.`
  return error('repeated-chapter', message, each.place, 'Delete one of the two.')
}

function unknown(
  { name, shape, place, placeOf }: ListedChapter,
  listed: readonly ListedChapter[],
  templates: readonly string[],
): Diagnostic | undefined {
  const hasTemplate = templates.includes(name)
  if (shape && hasTemplate) {
    const message = `The chapter \`${name}\` has a template of its own, ${templateFile(name)}, which says its shape.`
    return error(
      'chapter-setting',
      message,
      placeOf('shape'),
      `Write \`- ${name}\` alone, or delete the template.`,
    )
  }
  if (shape || hasTemplate) return undefined
  const message = `The chapter \`${name}\` has no template ${templateFile(name)}, and no shape.`
  const unlisted = templates.filter((each) => !listed.some((other) => other.name === each))
  const otherwise = `Write \`- ${name}: { shape: prose }\` (or sections, or items), add the template, or delete the line.`
  return error('unknown-chapter', message, place, didYouMean(name, unlisted, otherwise))
}

function withoutTexts(
  { name, shape, place }: ListedChapter,
  listed: readonly ListedChapter[],
  texts: ReadonlySet<string>,
): Diagnostic | undefined {
  if (!shape || texts.has(name)) return undefined
  const message = `The chapter \`${name}\` has no texts: there is no file ${name}.yaml in any language.`
  const unlisted = [...texts].filter((each) => !listed.some((other) => other.name === each))
  const hint = didYouMean(name, unlisted, 'Write it in every language, or delete the line.')
  return error('unknown-chapter', message, place, hint)
}

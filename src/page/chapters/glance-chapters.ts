import { type Chapter, makeChapter } from './chapter.ts'
import { viewGlance } from './glance.ts'
import type { View } from './view-inputs.ts'

/** “At a glance”, and its table of roles on pages of their own if it needs landscape ones. */
export const glanceChapters: View = (chapter, inputs) => {
  const { translator } = inputs
  const { drawings, scales, ...glance } = viewGlance(inputs, `${translator.language}-${chapter.name}`)
  const { projects, roles, kinds } = glance
  const table = roles && (roles.table || roles.list)
  const apart = roles && roles.landscape && chapter.continued
  const chapters: Chapter[] = [
    {
      ...makeChapter(chapter, translator, { glance: { ...glance, roles: apart ? false : roles } }),
      drawings,
      scales,
      captions: [projects, ...(table && !apart ? [table] : []), ...(kinds ? [kinds] : [])],
    },
  ]
  if (apart && table)
    chapters.push({
      ...makeChapter(apart, translator, { glance }),
      drawings,
      captions: [table],
    })
  return chapters
}

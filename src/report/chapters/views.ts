/** What only the program can compute of a chapter, by the name that the chapter's front matter gives it. */
export const viewNames = [
  'cover',
  'lead',
  'imprint',
  'contents',
  'overview',
  'by-country',
  'glance',
  'projects',
  'index',
  'terms',
  'notes',
  'accessibility',
  'back-cover',
] as const

export type ViewName = (typeof viewNames)[number]

/** Views that lead to the pages of projects. */
export const needsProjects: readonly ViewName[] = ['glance', 'index']

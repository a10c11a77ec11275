/** The forms that the texts of a chapter can have. */
export const shapes = ['prose', 'sections', 'items', 'own'] as const

export type Shape = (typeof shapes)[number]

/** Shapes that are printed without a template of the chapter's own: by `templates/shapes/prose.md.hbs`. */
export const plainShapes = ['prose', 'sections', 'items'] as const satisfies readonly Shape[]

/** What a key of a text with a shape of its own can hold. */
export const keyKinds = ['line', 'text', 'texts', 'section', 'labelled_texts'] as const

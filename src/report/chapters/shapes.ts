/** The forms that the texts of a chapter can have. */
export const shapes = ['prose', 'sections', 'items', 'own'] as const

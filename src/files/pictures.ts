/** The folder of the project whose pictures may be printed. It need not be there. */
export const PICTURES = 'data/pictures'

/** The kinds of picture that browsers and the PDF know alike. */
const KIND = /\.(?:png|jpe?g|svg)$/iu

/** Whether a path of the project, with `/` and without `..`, is one of a picture that may be printed. */
export function isPicture(path: string): boolean {
  return path.startsWith(`${PICTURES}/`) && KIND.test(path)
}

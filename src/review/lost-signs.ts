/**
 * What a text lost of the signs that it must keep, or has more often now, in words. Both lists are those of `tokensOf`. A link
 * that is new is none of them: the pages of a website may be others in another language.
 * @param isNew whether the text was to be translated, and `before` is the source.
 */
export function lostIn(before: readonly string[], after: readonly string[], isNew: boolean): string[] {
  const wanted = isNew ? before.filter((token) => !ADDRESS.test(token)) : before
  return [...new Set([...wanted, ...after])].flatMap((token) => {
    const count = (list: readonly string[]): number => list.filter((each) => each === token).length
    const missing = count(wanted) - count(after)
    if (missing > 0) return [`lost ${token}`]
    return missing < 0 && !ADDRESS.test(token) ? [`has ${token} more often than before`] : []
  })
}

/** What to do about it. */
export const LOST_HINT = 'Let it have the same signs as before, each as often: copy them from the source.'

const ADDRESS = /^[a-z]+:/u

/**
 * What to do with a number that is not written as digits alone: the digits, if only groups, a plus sign or quotation
 * marks were added to them; or else `otherwise`.
 */
export function digitsHint(written: string, otherwise: string): string {
  const bare = written.replaceAll(/^["']|["']$/gu, '').replace(/^\+/u, '')
  const groups = /^(?:[1-9]\d*|[1-9]\d{0,2}(?:[ .,_'’\u00A0\u2009\u202F]\d{3})+)$/u.test(bare)
  return groups
    ? `Write \`${bare.replaceAll(/\D/gu, '')}\`, as digits alone and without quotation marks.`
    : otherwise
}

/** Crockford's base 32, as ROR uses it. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Whether the last two digits of a ROR identifier fit the signs before them (ISO/IEC 7064, mod 97-10,
 * https://ror.readme.io/docs/identifier). `id` has the form of an identifier, without https://ror.org/.
 */
export function hasRorChecksum(id: string): boolean {
  const number = Array.from(id.slice(1, 7)).reduce((sum, sign) => sum * 32 + DIGITS.indexOf(sign), 0)
  return 98 - ((number * 100) % 97) === Number(id.slice(7))
}

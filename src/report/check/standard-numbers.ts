/*
 * The check digits of the numbers that books and series are known by.
 */

/** The last digit that fits the twelve before it (ISBN users’ manual, 7th edition, appendix 1). */
export function isbnCheckDigit(isbn: string): string {
  const sum = digitsOf(isbn)
    .slice(0, 12)
    .reduce((before, digit, index) => before + digit * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

/** The last sign that fits the seven digits before it (ISO 3297:2022, annex A): a digit, or X for ten. */
export function issnCheckDigit(issn: string): string {
  const sum = digitsOf(issn)
    .slice(0, 7)
    .reduce((before, digit, index) => before + digit * (8 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function digitsOf(number: string): number[] {
  return Array.from(number.replaceAll(/\D/gu, ''), Number)
}

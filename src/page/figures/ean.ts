/** Modules of the digits 0 to 9 with odd parity (ISO/IEC 15420, 4.3): 1 is dark. The other two sets follow from it. */
const DIGITS = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
]
/** Parities of the left half by the first digit: o is odd, e is even. */
const PARITIES = [
  'oooooo',
  'ooeoee',
  'ooeeoe',
  'ooeeeo',
  'oeooee',
  'oeeooe',
  'oeeeoo',
  'oeoeoe',
  'oeoeeo',
  'oeeoeo',
]
const GUARD = '101'
const CENTRE = '01010'
/** Digits of each half. */
const HALF = 6

/** The 95 modules of a bar code of thirteen digits, EAN-13: 1 is dark. */
export function eanModules(digits: string): string {
  const [first = 0, ...others] = Array.from(digits, Number)
  const left = others.slice(0, HALF).map((digit, index) => {
    const odd = DIGITS[digit] ?? ''
    return PARITIES[first]?.[index] === 'e' ? inverted(odd).split('').toReversed().join('') : odd
  })
  const right = others.slice(HALF).map((digit) => inverted(DIGITS[digit] ?? ''))
  return [GUARD, ...left, CENTRE, ...right, GUARD].join('')
}

function inverted(modules: string): string {
  return modules.replaceAll(/./gu, (module) => (module === '1' ? '0' : '1'))
}

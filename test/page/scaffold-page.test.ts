import { expect, it } from 'vitest'
import { scaffoldLetters } from '../../src/page/edition/scaffold-page.ts'

it('the scaffold page has every letter of the edition, so that the fonts of all parts are the same', () => {
  const letters = scaffoldLetters('Jyväskylä, Łódź, Coruña')
  for (const letter of ['ä', 'Ł', 'ó', 'ź', 'ñ']) expect(letters).toContain(letter)
})

it('the scaffold page has the usual letters, so that a new sentence changes no other part', () => {
  const letters = scaffoldLetters('')
  for (const letter of ['a', 'Z', '9', 'ə', 'Ə', 'ğ', 'ı', 'İ', '“', '–', '№'])
    expect(letters).toContain(letter)
  expect(scaffoldLetters('Yeni cümlə: “2027–2028”.')).toBe(letters)
})

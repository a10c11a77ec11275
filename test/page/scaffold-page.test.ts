import { expect, it } from 'vitest'
import { sheetLetters } from '../../src/page/edition/aid-sheet.ts'

it('the aid sheet has every letter of the edition, so that the fonts of all parts are the same', () => {
  const letters = sheetLetters('Jyväskylä, Łódź, Coruña')
  for (const letter of ['ä', 'Ł', 'ó', 'ź', 'ñ']) expect(letters).toContain(letter)
})

it('the aid sheet has the usual letters, so that a new sentence changes no other part', () => {
  const letters = sheetLetters('')
  for (const letter of ['a', 'Z', '9', 'ə', 'Ə', 'ğ', 'ı', 'İ', '“', '–', '№'])
    expect(letters).toContain(letter)
  expect(sheetLetters('Yeni cümlə: “2027–2028”.')).toBe(letters)
})

import { describe, expect, it } from 'vitest'
import { indexLetter, sortedName } from '../../src/language/alphabet.ts'
import { compareText } from '../../src/language/sort.ts'
import { rules } from '../language-rules.ts'

describe('the letters of an index', () => {
  it('have in Azerbaijani their own places: Ç Ə Ğ X İ Q Ö Ş Ü', () => {
    const letters = 'A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z'.split(' ')
    const names = letters.map((letter) => `${letter}bc Universiteti`)
    const sorted = names.toReversed().toSorted((one, other) => compareText(rules.az, one, other))
    expect(sorted.map((name) => indexLetter(rules.az, name)).join('')).toBe(
      'ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ',
    )
    expect(sorted).toEqual(names)
  })

  it.each([
    ['ixtisas', 'İ'],
    ['ırmaq', 'I'],
    ['çay', 'Ç'],
    ['École', 'E'],
    ['Ústí', 'U'],
    ['Žilina', 'Z'],
    ['Łódź', 'L'],
    ['Warszawa', 'W'],
    ['“Bakı” Cəmiyyəti', 'B'],
    ['L’Aquila Universiteti', 'L'],
    ['3E mərkəzi', '0–9'],
    ['Київ', 'К'],
  ])('in Azerbaijani: %s stands under %s', (name, letter) => {
    expect(indexLetter(rules.az, name)).toBe(letter)
  })

  it.each([
    ['Şamaxı', 'S'],
    ['Çanakkale', 'C'],
    ['İzmir', 'I'],
    ['Ölü', 'O'],
    ['Łódź', 'L'],
    ['Əli', 'Ə'],
  ])('in English: %s stands under %s', (name, letter) => {
    expect(indexLetter(rules.en, name)).toBe(letter)
  })

  it('are those of the names without their quotation marks', () => {
    const names = ['“Bakı” Cəmiyyəti', 'Azərbaycan', 'Cəlilabad']
    const sorted = names.toSorted((one, other) => compareText(rules.az, sortedName(one), sortedName(other)))
    expect(sorted).toEqual(['Azərbaycan', '“Bakı” Cəmiyyəti', 'Cəlilabad'])
  })
})

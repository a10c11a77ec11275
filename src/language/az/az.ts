import type { LanguageModule } from '../language-module.ts'
import { hyphenate } from './hyphenation.ts'
import { ordinalEnding } from './ordinal.ts'
import { possessiveEnding } from './possessive.ts'

/** Azerbaijani: endings follow the vowels of the word before them, and no browser breaks its words. */
export const az: LanguageModule = { ordinalEnding, possessiveEnding, hyphenate }

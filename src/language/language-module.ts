/** How much of a word must stand before and after a break. */
export interface BreakLimits {
  /** Letters before a break at least: 2 if not said. */
  readonly left?: number
  /** Letters after a break at least, 2 if not said. */
  readonly right?: number
  /** Letters of the shortest word that may break. */
  readonly shortest?: number
}

/** What only code can say of a language. What a language has not, it does without, or says as data. */
export interface LanguageModule {
  /** What a whole number from 0 ends in to be an ordinal, with the mark that joins it: `-cü` of 24. */
  readonly ordinalEnding?: (value: number) => string
  /** What a number in words or digits ends in to stand for a part of others: `i` of beş, `-si` of 12. */
  readonly possessiveEnding?: (number: string) => string
  /** Puts a soft hyphen (U+00AD) at every place where a word may break at the end of a line. */
  readonly hyphenate?: (word: string, limits: BreakLimits) => string
}

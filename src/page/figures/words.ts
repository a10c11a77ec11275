/** Words that stand beside a bar: in full, and for narrow columns. */
export interface Wording {
  readonly long: string
  readonly short: string
}

export function wordsOf({ narrow }: { readonly narrow: boolean }, { long, short }: Wording): string {
  return narrow ? short : long
}

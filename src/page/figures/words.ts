/** Words that stand beside a bar: in full, and for narrow columns. */
export interface Words {
  readonly long: string
  readonly short: string
}

export function wordsOf({ narrow }: { readonly narrow: boolean }, { long, short }: Words): string {
  return narrow ? short : long
}

/** Two forms of a word, or two words for one thing: each by the beginnings of its forms, in small letters. */
export interface TwoForms {
  readonly one: RegExp
  readonly other: RegExp
}

/** Pairs that Azerbaijani texts of this kind mix; which is right is for the editor to say. */
export const twoForms: readonly TwoForms[] = [
  { one: /(?<!\p{L})praktiki(?!\p{L})/giu, other: /(?<!\p{L})praktik(?!\p{L})/giu },
  { one: /(?<!\p{L})davamlılı[qğ]\p{L}*/giu, other: /(?<!\p{L})dayanıqlılı[qğ]\p{L}*/giu },
  { one: /(?<!\p{L})kurrikulum\p{L}*/giu, other: /(?<!\p{L})tədris proqram\p{L}*/giu },
  { one: /(?<!\p{L})sərmayə yat\p{L}*/giu, other: /(?<!\p{L})sərmayə qo[yn]\p{L}*/giu },
]

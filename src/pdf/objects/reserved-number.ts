/** Around the zeros of a page number in the name of a link, until its digits are known. No text may have these letters. */
const [START, END] = ['\ue010', '\ue011']
const RESERVED = /\ue010[^\ue011]*\ue011/u

/** Zeros that are reserved for a page number, as a name has them. */
export function reserveNumber(zeros: string): string {
  return START + zeros + END
}

/** A name with the digits of its first page number. */
export function writeNumber(name: string, digits: string): string {
  return name.replace(RESERVED, digits)
}

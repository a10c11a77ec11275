/**
 * Where the parts of an Azerbaijani compound meet, which is a border of syllables whatever letters stand there:
 * beş-illik, universitetlər-arası (https://language.az/ru/06141720.html). Only joints that the general rule would miss
 * are here: before a vowel, and before two consonants that begin a syllable.
 */

/** Compounds that begin so, with the joint. */
const compounds: readonly string[] = [
  'alt-yapı',
  'ayaq-altı',
  'baş-ağrı',
  'baş-uc',
  'el-oğl',
  'göz-altı',
  'gün-orta',
  'iş-axtar',
  'qan-içən',
  'söz-ard',
  'üst-yapı',
  'vətən-oğl',
  'yer-altı',
  'yer-üstü',
  'yol-üstü',
  'əl-altı',
]

/** Numbers and words like them, and the second parts that follow them: beş-illik, dörd-yaşlı, on-üzvlü. */
const counted =
  /^(?:altmış|az|beş|bir|çox|dörd|doqquz|doxsan|əlli|hər|iki|iyirmi|min|neçə|on|otuz|qırx|səkkiz|səksən|tək|uzun|üç|yarım|yeddi|yetmiş|yüz|altı)(?=(?:illi[ky]|ayl[ıi]|aspekt|açar|əsrl|ölçü|otaq|uşaq|üzvl|rəng|rejim|yaş|yer[ld]|yön))/u

/** First parts before two consonants that begin a syllable: çox-platformalı, foto-plyonka, mikro-proqram. */
const beforeCluster =
  /^(?:aero|anti|aqro|audio|avto|bio|çox|eko|elektro|foto|geo|hidro|hiper|kiber|kino|makro|mikro|mono|multi|nano|neyro|poli|post|psixo|radio|sosio|super|tele|termo|video)(?=[bdfgkpqt][lr])/u

/** The plural before “arası”, and words that stand before it in the singular. */
const between = /^(?:.*l[aə]r|bank|kənd|rayon|sektor|şəhər)(?=aras)/u

const joints = compounds.map((each) => ({ letters: each.replace('-', ''), at: each.indexOf('-') }))

/** Where the parts of a compound meet, in letters from its beginning; none in a simple word. */
export function jointsOf(letters: string): number[] {
  const listed = joints.find((each) => letters.startsWith(each.letters))
  if (listed) return [listed.at]
  const first = counted.exec(letters) ?? beforeCluster.exec(letters) ?? between.exec(letters)
  return first ? [first[0].length] : []
}

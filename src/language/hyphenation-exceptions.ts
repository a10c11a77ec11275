/**
 * Stems of loans, with their breaks, in which a syllable begins with a consonant and l. No rule can tell them from a
 * stem before -lar, -lı, -lıq or -la (VCC-CV: dost-luq). Breaks after the stem’s last vowel follow the general rule:
 * em-ble-min.
 */
export const loanStems: readonly string[] = [
  'am-pli',
  'an-qlo',
  'dis-pley',
  'em-ble',
  'im-plan',
  'im-ple-men',
  'in-flu-en',
  'in-flya-si',
  'in-klü-ziv',
  'kom-ple',
  'kom-pli',
  'kon-flik',
  'kon-qlo',
]

/**
 * Stems of loans, with their breaks, in which a syllable begins with a consonant and l, and which a suffix could follow
 * by its vowel: im-pli-sit has i before li as disk-li has. No rule can tell the two. Where the vowels do not agree, as
 * in am-pli, a rule does. Breaks after the stem’s last vowel follow the general rule.
 */
export const loanStems: readonly string[] = ['eks-pli', 'im-pli', 'sim-pli', 'trans-plan']

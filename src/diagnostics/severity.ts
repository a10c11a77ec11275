/**
 * What a finding means for whoever reads the report: with an `error` it would be wrong or unreadable, and nothing is
 * replaced; a `warning` is for somebody to look at, and the files are made; `information` is a matter of taste.
 */
export type Severity = 'error' | 'warning' | 'information'

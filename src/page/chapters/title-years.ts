import type { Years } from '../figures/years.ts'

/** The years that the report’s title names, as far as they are on the scale of the drawings. */
export function titleYears(title: string, { first, last }: Years): Years | undefined {
  const [, from, to] = /(?<!\d)(\d{4})[–-](\d{4})(?!\d)/u.exec(title) ?? []
  const named = { first: Number(from), last: Number(to) }
  return named.first >= first && named.last <= last && named.first <= named.last ? named : undefined
}

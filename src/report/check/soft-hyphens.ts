/** Places where a word may break: of use in a text, but no part of a name, an address or a date. */
const SOFT_HYPHENS = /\u00AD/gu

/** A record without the soft hyphens that came with copied words: they would stay in data, bookmarks and addresses. */
export function withoutSoftHyphens<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(SOFT_HYPHENS, '') as T
  if (Array.isArray(value)) return value.map(withoutSoftHyphens) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, item]) => [key, withoutSoftHyphens(item as unknown)] as const,
  )
  // As the files are read: without a prototype, so that `constructor` is no organisation.
  return Object.assign(Object.create(null) as object, Object.fromEntries(entries)) as T
}

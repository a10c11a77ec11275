const TOKEN = /(?<=^|[\s;{])--(?<kind>color|dark)-(?<name>[\w-]+)\s*:\s*(?<value>[^;}]*)/gu

/**
 * The colours of the site as rules of its stylesheet: those of the printed pages, and on a dark screen those beside them.
 * @param tokens what `templates/styles/tokens.css` says.
 */
export function siteColours(tokens: string): string {
  const found = [...tokens.matchAll(TOKEN)].map(({ groups = {} }) => groups)
  const rule = (kind: string): string => {
    const own = found.filter((each) => each['kind'] === kind)
    return `:root{${own.map(({ name, value = '' }) => `--color-${name}:${value.trim()}`).join(';')}}`
  }
  return `${rule('color')}\n@media (prefers-color-scheme:dark){${rule('dark')}}\n`
}

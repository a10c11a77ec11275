const FORM = /^( *)([\w-]+)_(zero|one|two|few|many|other):/u

/** Lines of one text of a file, from its key on. */
interface Entry {
  readonly lines: string[]
  readonly base?: string
  readonly form?: string
}

/**
 * Gives each text that has plural forms those of another language (`Intl.PluralRules`, Unicode CLDR): a form that the
 * source does not have is its `other`, one that the language does not have goes.
 */
export function withPluralForms(yaml: string, language: string): string {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const entries = entriesOf(yaml)
  return entries
    .flatMap((entry, index) => {
      const { base, form } = entry
      if (base === undefined || form === undefined) return entry.lines
      // The first form of a text is the place of all.
      if (entries[index - 1]?.base === base) return []
      const own = formsFrom(entries, index)
      return wanted.flatMap((each) => {
        const given = own.get(each) ?? own.get('other') ?? entry
        return given.lines.map((line, at) => (at === 0 ? line.replace(FORM, `$1$2_${each}:`) : line))
      })
    })
    .join('\n')
}

function formsFrom(entries: readonly Entry[], start: number): ReadonlyMap<string, Entry> {
  const forms = new Map<string, Entry>()
  for (const entry of entries.slice(start)) {
    if (entry.form === undefined || entry.base !== entries[start]?.base) break
    forms.set(entry.form, entry)
  }
  return forms
}

function entriesOf(yaml: string): Entry[] {
  const entries: Entry[] = [{ lines: [] }]
  let indent: number | undefined
  for (const line of yaml.split('\n')) {
    const [, spaces = '', key, form] = FORM.exec(line) ?? []
    const isInside = indent !== undefined && line.search(/\S/u) > indent
    if (key !== undefined && form !== undefined) {
      indent = spaces.length
      entries.push({ lines: [line], base: `${spaces}${key}`, form })
    } else if (isInside) entries.at(-1)?.lines.push(line)
    else {
      if (indent !== undefined) entries.push({ lines: [] })
      indent = undefined
      entries.at(-1)?.lines.push(line)
    }
  }
  return entries
}

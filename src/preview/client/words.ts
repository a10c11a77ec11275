const all = JSON.parse(document.querySelector('#words')?.textContent ?? '{}') as Record<string, string>

/** A word of the preview with its values. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (all[key] ?? key).replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''))
}

const status = document.querySelector('#said')

/** Says something to everybody, also to who does not see the page. */
export function announce(words: string): void {
  if (status) status.textContent = words
}

/** Escapes a value from the records so that Markdown prints it as it is. */
export function escapeMarkdown(value: string): string {
  return value.replace(/[\\`*_{}[\]()<>#+.!|&~]/gu, '\\$&').replace(/^-/u, '\\-')
}

/** An address as it is written, without scheme and last slash: readers know both. */
export function shortAddress(website: string): string {
  return website.replace(/^[a-z]+:\/\//iu, '').replace(/\/$/u, '')
}

/** Now, in ms since 1970: what was left behind long ago is removed. */
export function now(): number {
  // oxlint-disable-next-line no-restricted-globals -- when something happened, not what is in it
  return Date.now()
}

/** Now, ISO 8601: when something was published. No file for readers is made from it. */
export function today(): string {
  // oxlint-disable-next-line no-restricted-globals -- when something happened, not what is in it
  return new Date(now()).toISOString()
}

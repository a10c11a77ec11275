/** So much of what somebody wrote stands in a message, in characters. */
const MOST = 60

/** What somebody wrote, for a message. */
export function shorten(written: string): string {
  return written.length > MOST ? `${written.slice(0, MOST)}…` : written
}

/**
 * The small drawings of a project's panel, in pt: their bars lie on one line, and so does what is written under them.
 */
export const PANEL = {
  /** Height of the lines that mark zero and the years. */
  tick: 12,
  bar: { y: 2, height: 8 },
  /** Middle of what is written under the bar. */
  labels: 17,
  height: 22,
} as const

/**
 * Colours of the drawings, those of `templates/styles/tokens.css` (page design 3): lightness tells them apart, not hue.
 * The browser fills them in when it prints.
 */
export const palette = {
  paper: 'var(--color-paper)',
  ink: 'var(--color-ink)',
  ink2: 'var(--color-ink-2)',
  rule: 'var(--color-rule)',
  hair: 'var(--color-hair)',
  data: 'var(--color-data)',
  editor: 'var(--color-editor)',
  ground: 'var(--color-ground)',
  onGround: 'var(--color-on-ground)',
  tile: 'var(--color-tile)',
  tileGround: 'var(--color-tile-ground)',
  lineGround: 'var(--color-line-ground)',
} as const

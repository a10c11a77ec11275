/** Colours of the drawings, those of the stylesheet's tokens (page design 3): lightness tells them apart, not hue. */
export const palette = {
  paper: '#FFFFFF',
  ink: '#1C1B19',
  ink2: '#57534B',
  rule: '#8E897F',
  hair: '#C9C4BA',
  band: '#F0ECE4',
  data: '#1F3B5C',
  editor: '#A4361F',
} as const
